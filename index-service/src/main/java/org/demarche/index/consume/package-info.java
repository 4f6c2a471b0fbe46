/** Reads Kafka without ever stopping to poll, hands over one batch at a time, and commits what is safe. */
package org.demarche.index.consume;
