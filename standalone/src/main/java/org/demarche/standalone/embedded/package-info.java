/** A real Kafka broker and a real Elasticsearch over one data folder, for machines without Docker. */
package org.demarche.standalone.embedded;
