package org.demarche.kit.kafka;

import java.util.Locale;
import org.demarche.kit.config.Settings;

/** How a consumer group shares out its partitions; Kafka's own names. */
public enum GroupProtocol {
    CLASSIC,
    CONSUMER;

    public static GroupProtocol from(Settings settings) {
        return settings.choice("kafka.group.protocol", CONSUMER);
    }

    /** As Kafka's {@code group.protocol} takes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
