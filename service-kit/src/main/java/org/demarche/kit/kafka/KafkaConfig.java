package org.demarche.kit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.demarche.contract.Topics;
import org.demarche.kit.config.Settings;

/**
 * How to reach Kafka, and the defaults that keep what is acknowledged.
 *
 * @param bootstrapServers {@code host:port,…}
 * @param partitions of the topics that this service creates; existing topics keep theirs
 * @param replication of the topics that this service creates
 * @param client the operator's own client properties (security, quotas), last word over the defaults
 */
public record KafkaConfig(String bootstrapServers, int partitions, short replication, Map<String, String> client) {

    public KafkaConfig {
        client = Map.copyOf(client);
    }

    public static KafkaConfig from(Settings settings) {
        return new KafkaConfig(
                settings.text("kafka.bootstrap.servers", "localhost:9092"),
                settings.integer("kafka.topic.partitions", 6, 1, 10_000),
                (short) settings.integer("kafka.topic.replication", 1, 1, 100),
                settings.under("kafka.client."));
    }

    /** Without the client's properties, which may hold passwords. */
    @Override
    public String toString() {
        return "KafkaConfig[bootstrapServers=%s, partitions=%d, replication=%d]"
                .formatted(bootstrapServers, partitions, replication);
    }

    /** What every client needs: an admin, a producer, a consumer. */
    public Map<String, Object> common(String clientId) {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        config.putAll(client);
        return config;
    }

    /** A producer that acknowledges only what all in-sync replicas have, once, in order, compressed. */
    public Map<String, Object> producer(String clientId) {
        Map<String, Object> config = new HashMap<>(durableProducer());
        config.putAll(common(clientId));
        return config;
    }

    /** A producer for who waits for the answer: it gives up after this long, which is sooner than Kafka's own defaults do. */
    public Map<String, Object> producer(String clientId, Duration patience) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                patience.dividedBy(2).toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.dividedBy(2).toMillis());
        config.putAll(producer(clientId));
        return config;
    }

    /** The producer's defaults by themselves, for a library that builds its own client from prefixed properties. */
    public static Map<String, Object> durableProducer() {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_RECORD_BYTES);
    }

    /** A consumer that sees only what is committed, starts at the beginning and commits by hand. */
    public Map<String, Object> consumer(String clientId, String group) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putAll(common(clientId));
        return config;
    }

    /** A consumer of no group that reads what is committed, in bytes: for who assigns and seeks itself. */
    public Map<String, Object> reader(String clientId) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.putAll(common(clientId));
        return config;
    }
}
