/** The Kafka Streams topology around the tagging engine. */
package org.demarche.enrich.topology;
