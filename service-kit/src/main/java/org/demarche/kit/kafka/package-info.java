/** What every service says to Kafka in the same way: client defaults, topics, reachability, dead letters. */
package org.demarche.kit.kafka;
