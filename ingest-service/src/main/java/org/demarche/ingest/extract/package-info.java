/** Wins the clean text of an article and what the page says about it from HTML or plain text: a pure core without I/O. */
package org.demarche.ingest.extract;
