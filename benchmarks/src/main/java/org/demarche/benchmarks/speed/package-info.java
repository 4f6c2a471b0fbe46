/** How many pages a second each extractor reads, and how much it allocates for each. */
package org.demarche.benchmarks.speed;
