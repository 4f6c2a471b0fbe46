package org.demarche.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaConfigTest {

    private static final KafkaConfig DEFAULTS = KafkaConfig.from(Settings.read(Map.of()));

    @Test
    void hasDefaultsForALocalBroker() {
        assertThat(DEFAULTS).isEqualTo(new KafkaConfig("localhost:9092", 6, (short) 1, Map.of()));
    }

    @Test
    void producesNothingThatCanBeLostOrDoubled() {
        Map<String, Object> properties = new HashMap<>(DEFAULTS.producer("ingest"));
        properties.put("key.serializer", ByteArraySerializer.class);
        properties.put("value.serializer", ByteArraySerializer.class);

        ProducerConfig config = new ProducerConfig(properties);

        assertThat(config.getString("acks")).as("Kafka's word for all").isEqualTo("-1");
        assertThat(config.getBoolean("enable.idempotence")).isTrue();
        assertThat(config.getString("compression.type")).isEqualTo("zstd");
        assertThat(config.getInt("max.request.size")).isEqualTo(16 * 1024 * 1024);
        assertThat(config.getString("client.id")).isEqualTo("ingest");
        assertThat(config.getList("bootstrap.servers")).containsExactly("localhost:9092");
    }

    @Test
    void givesUpAsSoonAsWhoWaitsForTheAnswerUnlessTheOperatorSaysOtherwise() {
        KafkaConfig slow = KafkaConfig.from(Settings.read(Map.of("DEMARCHE_KAFKA_CLIENT_REQUEST_TIMEOUT_MS", "7000")));

        assertThat(DEFAULTS.producer("ingest", Duration.ofSeconds(10)))
                .containsEntry("delivery.timeout.ms", 10_000)
                .containsEntry("request.timeout.ms", 5_000)
                .containsEntry("max.block.ms", 5_000L)
                .containsAllEntriesOf(DEFAULTS.producer("ingest"));
        assertThat(slow.producer("ingest", Duration.ofSeconds(10))).containsEntry("request.timeout.ms", "7000");
    }

    @Test
    void consumesWhatIsCommittedFromTheBeginningAndCommitsByHand() {
        Map<String, Object> properties = new HashMap<>(DEFAULTS.consumer("index-1", "index"));
        properties.put("key.deserializer", ByteArrayDeserializer.class);
        properties.put("value.deserializer", ByteArrayDeserializer.class);

        ConsumerConfig config = new ConsumerConfig(properties);

        assertThat(config.getString("isolation.level")).isEqualTo("read_committed");
        assertThat(config.getString("auto.offset.reset")).isEqualTo("earliest");
        assertThat(config.getBoolean("enable.auto.commit")).isFalse();
        assertThat(config.getString("group.id")).isEqualTo("index");
    }

    @Test
    void readsWhatIsCommittedInBytesWithoutAGroupAndCreatesNoTopic() {
        ConsumerConfig config = new ConsumerConfig(DEFAULTS.reader("sources"));

        assertThat(config.getString("isolation.level")).isEqualTo("read_committed");
        assertThat(config.getString("auto.offset.reset")).isEqualTo("earliest");
        assertThat(config.getBoolean("enable.auto.commit")).isFalse();
        assertThat(config.getBoolean("allow.auto.create.topics")).isFalse();
        assertThat(config.getClass("key.deserializer")).isEqualTo(ByteArrayDeserializer.class);
        assertThat(config.getClass("value.deserializer")).isEqualTo(ByteArrayDeserializer.class);
        assertThat(config.getString("group.id")).isNull();
        assertThat(config.getString("client.id")).isEqualTo("sources");
    }

    @Test
    void leavesTheLastWordToTheOperator() {
        KafkaConfig kafka = KafkaConfig.from(Settings.read(Map.of(
                "DEMARCHE_KAFKA_CLIENT_COMPRESSION_TYPE", "lz4",
                "DEMARCHE_KAFKA_CLIENT_AUTO_OFFSET_RESET", "latest",
                "DEMARCHE_KAFKA_CLIENT_CLIENT_ID", "mine")));

        assertThat(kafka.producer("ingest"))
                .containsEntry("compression.type", "lz4")
                .containsEntry("client.id", "mine");
        assertThat(kafka.consumer("index-1", "index")).containsEntry("auto.offset.reset", "latest");
        assertThat(kafka.reader("sources")).containsEntry("auto.offset.reset", "latest");
        assertThat(kafka.common("probe")).containsEntry("client.id", "mine");
    }

    @ParameterizedTest
    @CsvSource({
        "DEMARCHE_KAFKA_TOPIC_PARTITIONS, 0, kafka.topic.partitions",
        "DEMARCHE_KAFKA_TOPIC_REPLICATION, 40000, kafka.topic.replication"
    })
    void refusesTopicsThatCannotBe(String variable, String value, String key) {
        Settings settings = Settings.read(Map.of(variable, value));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> KafkaConfig.from(settings))
                .withMessageContainingAll(variable, key);
    }

    @Test
    void doesNotSayThePasswordsOfTheClient() {
        KafkaConfig kafka = new KafkaConfig("a:1", 6, (short) 1, Map.of("sasl.jaas.config", "hunter2"));

        assertThat(kafka.toString()).contains("a:1").doesNotContain("hunter2");
    }
}
