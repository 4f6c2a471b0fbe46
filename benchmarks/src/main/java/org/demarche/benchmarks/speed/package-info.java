/** How many pages a second each extractor reads and how many articles the tagger, and how much they allocate for each. */
package org.demarche.benchmarks.speed;
