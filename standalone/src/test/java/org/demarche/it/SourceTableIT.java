package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.demarche.contract.Topics;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.SourceTable;
import org.demarche.ingest.sources.WatchedSource;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an instance knows of the sources, every instance knows, at once where it put them itself. */
@Timeout(120)
class SourceTableIT {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static Broker broker;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private KafkaConfig kafka;
    private KafkaProbe probe;
    private SourceTable table;

    @BeforeAll
    static void startKafka() throws Exception {
        broker = Broker.start();
    }

    @AfterAll
    static void stopKafka() throws Exception {
        broker.close();
    }

    @BeforeEach
    void start() throws Exception {
        kafka = new KafkaConfig(broker.bootstrapServers(), 3, (short) 1, Map.of());
        probe = KafkaProbe.start(kafka, "source-table-it", Topics.all());
        table = table(metrics);
        table.readToEnd().get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        table.close();
        probe.close();
    }

    @Test
    void readsBackAtOnceWhatItPutAndDeleted() throws Exception {
        Source source = source("table-own", "https://lantern.example/feed.xml");

        assertThat(table.put(source).get()).isTrue();
        assertThat(table.get("table-own")).contains(new WatchedSource(source.putAt(NOW), null));
        assertThat(table.drainChanged()).contains("table-own");
        assertThat(table.drainChanged()).isEmpty();

        assertThat(table.delete("table-own").get()).isTrue();
        assertThat(table.get("table-own")).isEmpty();
        assertThat(table.drainChanged()).contains("table-own");
    }

    @Test
    void putsASourceLaterThanTheOneThatItReplaces() throws Exception {
        table.put(source("table-twice", "https://lantern.example/a")).get();
        table.put(source("table-twice", "https://lantern.example/b")).get();

        assertThat(table.get("table-twice"))
                .contains(new WatchedSource(
                        source("table-twice", "https://lantern.example/b").putAt(NOW.plusMillis(1)), null));
    }

    @Test
    void agreesWithTheTablesOfOtherInstancesAndOfALaterStart() throws Exception {
        try (SourceTable other = table()) {
            assertThat(other.put(source("table-shared", "https://lantern.example/feed.xml"))
                            .get())
                    .isTrue();
            eventually().until(() -> table.get("table-shared").isPresent());
            assertThat(table.put(source("table-shared", "https://lantern.example/moved.xml"))
                            .get())
                    .isTrue();
            table.put(source("table-gone", "https://lantern.example/gone.xml")).get();
            table.delete("table-gone").get();
            send(SourceTable.stateRecord("table-shared", state("table-shared")));

            other.readToEnd().get(60, TimeUnit.SECONDS);
            table.readToEnd().get(60, TimeUnit.SECONDS);

            assertThat(other.all()).containsExactlyElementsOf(table.all());
            assertThat(other.get("table-shared")).map(WatchedSource::status).contains(state("table-shared"));
        }
        try (SourceTable later = table()) {
            later.readToEnd().get(60, TimeUnit.SECONDS);

            assertThat(later.isLoaded()).isTrue();
            assertThat(later.all()).containsExactlyElementsOf(table.all());
            assertThat(later.get("table-gone")).isEmpty();
        }
    }

    @Test
    void readsToTheEndOfTransactionsThatWereOpenThen() throws Exception {
        Map<String, Object> config = kafka.producer("source-table-it");
        config.put("transactional.id", "source-table-it");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            table.put(source("table-open", "https://lantern.example/feed.xml")).get();
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(SourceTable.stateRecord("table-open", state("table-open")))
                    .get();

            CompletableFuture<Void> read = table.readToEnd();
            // Another's record shows that the table has read on meanwhile.
            table.put(source("table-meanwhile", "https://lantern.example/meanwhile.xml"))
                    .get();
            boolean before = read.isDone();
            producer.commitTransaction();
            read.get(60, TimeUnit.SECONDS);

            assertThat(before).isFalse();
            assertThat(table.get("table-open")).map(WatchedSource::status).contains(state("table-open"));
        }
    }

    @Test
    void passesOverWhatItCannotRead() throws Exception {
        table.put(source("table-kept", "https://lantern.example/feed.xml")).get();
        double before = unreadable();

        send(record(Topics.SOURCES.name(), "table-kept", "{\"id\":\"table-kept\",\"url\":7}"));
        send(record(
                Topics.SOURCES.name(),
                "table-kept",
                "{\"id\":\"another\",\"url\":\"https://a.example/\",\"kind\":\"feed\"}"));
        send(record(
                Topics.SOURCES.name(),
                "table-kept",
                "{\"id\":\"table-kept\",\"url\":\"https://a.example/\",\"kind\":\"new\"}"));
        send(record(Topics.SOURCES.name(), "table-kept", "null"));
        send(record(Topics.SOURCE_STATES.name(), "table-kept", "{\"standing\":\"dancing\"}"));
        table.readToEnd().get(60, TimeUnit.SECONDS);

        assertThat(unreadable() - before).isEqualTo(5);
        assertThat(table.get("table-kept"))
                .contains(new WatchedSource(
                        source("table-kept", "https://lantern.example/feed.xml").putAt(NOW), null));
    }

    @Test
    void forgetsHowThePollsOfADeletedSourceWent() throws Exception {
        table.put(source("table-again", "https://lantern.example/feed.xml")).get();
        send(SourceTable.stateRecord("table-again", state("table-again")));
        table.delete("table-again").get();

        table.put(source("table-again", "https://lantern.example/feed.xml")).get();

        assertThat(table.get("table-again")).map(WatchedSource::source).isPresent();
        assertThat(table.get("table-again").orElseThrow().status()).isNull();
    }

    private SourceTable table() {
        return table(new SimpleMeterRegistry());
    }

    private SourceTable table(SimpleMeterRegistry metrics) {
        return SourceTable.start(kafka, probe, Clock.fixed(NOW, ZoneOffset.UTC), metrics);
    }

    private double unreadable() {
        return metrics.get("demarche.ingest.sources.records.unreadable")
                .counter()
                .count();
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.producer("source-table-it"), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(
                topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceState state(String id) {
        PollConfig config = new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15));
        return new PollSchedule(config, new Random(1))
                .first(source(id, "https://lantern.example/feed.xml").putAt(NOW), NOW);
    }

    private static Source source(String id, String url) {
        return new Source(id, url, Kind.FEED, null, false, null, null, null, null);
    }
}
