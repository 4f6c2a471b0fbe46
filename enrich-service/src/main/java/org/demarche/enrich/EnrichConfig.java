package org.demarche.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.demarche.kit.config.Settings;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.service.Surroundings;

/**
 * The configuration of the enrich service.
 *
 * @param kafka where articles come from and go to
 * @param applicationId the consumer group, and the prefix of the internal topics
 * @param threads stream threads of this instance
 * @param stateDirectory where the local state is kept; each instance needs its own
 * @param closeTimeout how long closing may take
 * @param taxonomyFile an analyst's own themes; empty for the bundled ones
 * @param streams the operator's own Kafka Streams properties, last word over the defaults
 * @param surroundings the management port
 */
public record EnrichConfig(
        KafkaConfig kafka,
        String applicationId,
        int threads,
        Path stateDirectory,
        Duration closeTimeout,
        Optional<Path> taxonomyFile,
        Map<String, String> streams,
        Surroundings.Config surroundings) {

    private static final int MANAGEMENT_PORT = 9102;

    public static EnrichConfig from(Settings settings) {
        return new EnrichConfig(
                KafkaConfig.from(settings),
                settings.text("application.id", "demarche-enrich"),
                settings.integer("threads", Runtime.getRuntime().availableProcessors(), 1, 256),
                Path.of(settings.text(
                        "state.directory",
                        Path.of(System.getProperty("java.io.tmpdir"), "demarche-enrich")
                                .toString())),
                settings.duration("close.timeout", Duration.ofSeconds(20)),
                Optional.of(settings.text("taxonomy.file", ""))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                settings.under("streams."),
                Surroundings.Config.from(settings, MANAGEMENT_PORT));
    }

    /** Exactly once, committed every 100 ms, on topics as safe as ours. */
    Properties streamsProperties() {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replication());
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        KafkaConfig.durableProducer().forEach((key, value) -> {
            // Kafka Streams sets idempotence itself and refuses to be told.
            if (!key.equals(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
                config.put(StreamsConfig.producerPrefix(key), value);
            }
        });
        config.putAll(kafka.common(applicationId));
        config.putAll(streams);
        Properties properties = new Properties();
        properties.putAll(config);
        return properties;
    }
}
