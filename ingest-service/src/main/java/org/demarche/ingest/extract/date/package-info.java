/** When an article was published and last changed. */
package org.demarche.ingest.extract.date;
