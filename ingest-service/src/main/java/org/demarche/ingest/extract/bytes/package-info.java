/**
 * From the bytes of a page to lean markup: its charset, and a pass that leaves out what no reader ever sees before
 * the page is parsed.
 */
package org.demarche.ingest.extract.bytes;
