/** The ingest service: accepts pages over HTTP, extracts the article, and answers once Kafka has it. */
package org.demarche.ingest;
