/** Tests against a real Kafka and a real Elasticsearch, embedded or in containers. */
package org.demarche.it;
