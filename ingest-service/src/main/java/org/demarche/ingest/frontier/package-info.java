/** Which URL is fetched next from which host, and what is known of each: politeness and memory of the crawl. Pure. */
package org.demarche.ingest.frontier;
