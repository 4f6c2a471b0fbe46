/** Articles on their way into Kafka. */
package org.demarche.ingest.publish;
