package org.demarche.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A topic as every service creates it.
 *
 * @param name the topic's name
 * @param cleanupPolicy Kafka's {@code cleanup.policy}
 * @param retention how long records are kept where the policy deletes
 * @param more what else differs from the broker's settings, in Kafka's own keys
 */
public record TopicDefinition(String name, String cleanupPolicy, Duration retention, Map<String, String> more) {

    public TopicDefinition {
        more = Map.copyOf(more);
    }

    TopicDefinition(String name, String cleanupPolicy, Duration retention) {
        this(name, cleanupPolicy, retention, Map.of());
    }

    /** The topic's configuration in Kafka's own keys. */
    public Map<String, String> config() {
        Map<String, String> config = new HashMap<>(more);
        config.put("cleanup.policy", cleanupPolicy);
        config.put("retention.ms", Long.toString(retention.toMillis()));
        // A record is at most a page's text and its tags; the producers' limit is the same.
        config.put("max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
        return config;
    }
}
