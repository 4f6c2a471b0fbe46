package org.demarche.contract;

import java.time.Duration;
import java.util.Map;

/**
 * A topic as every service creates it.
 *
 * @param name the topic's name
 * @param cleanupPolicy Kafka's {@code cleanup.policy}
 * @param retention how long records are kept where the policy deletes
 */
public record TopicDefinition(String name, String cleanupPolicy, Duration retention) {

    /** The topic's configuration in Kafka's own keys. */
    public Map<String, String> config() {
        return Map.of(
                "cleanup.policy", cleanupPolicy,
                "retention.ms", Long.toString(retention.toMillis()),
                // A record is at most a page's text and its tags; the producers' limit is the same.
                "max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
    }
}
