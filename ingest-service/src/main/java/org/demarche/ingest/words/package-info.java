/**
 * Text in small, for every other package: white space, letters, words, excerpts, and the files that list them and the
 * numbers of rules.
 */
package org.demarche.ingest.words;
