/** What instances of the service learn of sites, shared and kept in Kafka. */
package org.demarche.ingest.learn;
