/** What a page is: an article, how good a one, or why none. */
package org.demarche.ingest.extract.kind;
