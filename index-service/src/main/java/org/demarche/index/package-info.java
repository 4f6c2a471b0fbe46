/** Moves enriched articles from Kafka to Elasticsearch: the composition root, its configuration and the main method. */
package org.demarche.index;
