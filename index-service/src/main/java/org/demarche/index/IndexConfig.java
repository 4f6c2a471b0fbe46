package org.demarche.index;

import java.time.Duration;
import org.demarche.contract.Topics;
import org.demarche.index.bulk.BulkLimits;
import org.demarche.index.consume.ConsumeLimits;
import org.demarche.index.elastic.ElasticsearchConfig;
import org.demarche.index.template.IndexLayout;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.demarche.kit.kafka.GroupProtocol;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.service.Surroundings;

/**
 * The configuration of the index service.
 *
 * @param group the consumer group; a new name reads everything again
 * @param protocol how the group shares out partitions
 * @param retry the waits between tries
 */
public record IndexConfig(
        KafkaConfig kafka,
        String group,
        GroupProtocol protocol,
        ElasticsearchConfig elasticsearch,
        IndexLayout layout,
        BulkLimits bulk,
        ConsumeLimits consume,
        Retry retry,
        Surroundings.Config surroundings) {

    private static final int MANAGEMENT_PORT = 9103;

    /**
     * The waits between tries, with full jitter.
     *
     * @param base the most before the second try
     * @param cap the most before any
     */
    public record Retry(Duration base, Duration cap) {

        public Retry {
            if (base.compareTo(cap) > 0) {
                throw new ConfigurationException(
                        "retry.base must not be above retry.cap, but %s is above %s".formatted(base, cap));
            }
        }
    }

    /**
     * Reads the configuration.
     *
     * @throws ConfigurationException naming the key that is wrong
     */
    public static IndexConfig from(Settings settings) {
        int actions = settings.integer("bulk.max.actions", 1_000, 1, 100_000);
        int bytes = settings.integer("bulk.max.bytes", 5 * 1024 * 1024, 1024, 6 * Topics.MAX_RECORD_BYTES);
        return new IndexConfig(
                KafkaConfig.from(settings),
                settings.text("kafka.group", "demarche-index"),
                GroupProtocol.from(settings),
                ElasticsearchConfig.from(settings),
                IndexLayout.from(settings),
                new BulkLimits(actions, bytes, settings.integer("retry.unknown.attempts", 8, 1, 1_000)),
                new ConsumeLimits(
                        actions,
                        bytes,
                        settings.duration("bulk.linger", Duration.ofMillis(250)),
                        settings.duration("rebalance.timeout", Duration.ofSeconds(10)),
                        settings.duration("close.timeout", Duration.ofSeconds(20))),
                new Retry(
                        settings.duration("retry.base", Duration.ofMillis(200)),
                        settings.duration("retry.cap", Duration.ofSeconds(30))),
                Surroundings.Config.from(settings, MANAGEMENT_PORT));
    }
}
