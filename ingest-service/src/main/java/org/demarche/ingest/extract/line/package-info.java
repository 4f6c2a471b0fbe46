/** The lines of a text, and the wordings and habits by which a line is chrome. */
package org.demarche.ingest.extract.line;
