/** Bytes to characters: the charset of the header, the byte order mark, the page's own words, or a guess. Pure. */
package org.demarche.ingest.charset;
