/** The crawl: sources polled, URLs fetched, articles written, each exactly once, from Kafka and back to Kafka. */
package org.demarche.ingest.crawl;
