/** What a page says of itself outside its text: meta elements, marked elements, JSON-LD, and its address. */
package org.demarche.ingest.extract.head;
