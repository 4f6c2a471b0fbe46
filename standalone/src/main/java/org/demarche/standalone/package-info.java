/** The command line: the three services with an embedded Kafka and Elasticsearch, and the offline tools. */
package org.demarche.standalone;
