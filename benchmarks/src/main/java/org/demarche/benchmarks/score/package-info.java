/** How near to the truth each extractor comes on pages, and the tagger on texts, of which it is known. */
package org.demarche.benchmarks.score;
