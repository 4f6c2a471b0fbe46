/**
 * Text in small, for every other package of the extractor: white space, letters, words, excerpts, and the files that
 * list them.
 */
package org.demarche.ingest.words;
