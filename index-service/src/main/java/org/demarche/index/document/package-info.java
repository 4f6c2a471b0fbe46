/** Reads the bytes of a Kafka record and maps it to the documents that Elasticsearch holds; pure, no I/O. */
package org.demarche.index.document;
