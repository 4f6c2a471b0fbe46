/** Finds the text of the article on the page and writes it out as paragraphs. */
package org.demarche.ingest.extract.body;
