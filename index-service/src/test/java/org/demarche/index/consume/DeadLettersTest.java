package org.demarche.index.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.Topics;
import org.demarche.index.elastic.Pause;
import org.demarche.index.elastic.RetryDelay;
import org.demarche.kit.service.ServiceFailure;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final byte[] KEY = "a1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "not JSON".getBytes(StandardCharsets.UTF_8);
    private static final RetryDelay DELAY =
            new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(1), RandomGenerator.getDefault());

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Pause pause = duration -> {};

    @Test
    void parksTheRecordsOwnBytesAndHeadersWithTheReason() throws Exception {
        MockProducer<byte[], byte[]> producer = producer();
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("demarche.enriched", 3, 42, KEY, VALUE);
        record.headers().add("traceparent", KEY);

        new DeadLetters(producer, DELAY, pause, registry).park(List.of(parked(record)));

        ProducerRecord<byte[], byte[]> letter = producer.history().get(0);
        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS.name());
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(header(letter.headers(), "traceparent")).isEqualTo("a1");
        assertThat(header(letter.headers(), DeadLetterHeaders.STAGE)).isEqualTo("index");
        assertThat(header(letter.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("42");
        assertThat(header(letter.headers(), DeadLetterHeaders.REASON)).isEqualTo("NOT_JSON");
    }

    @Test
    void countsByReason() throws Exception {
        new DeadLetters(producer(), DELAY, pause, registry).park(List.of(parked(record()), parked(record())));

        assertThat(registry.get("demarche.index.dead.letters")
                        .tag("reason", "NOT_JSON")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void sendsALetterAgainUntilKafkaHasIt() throws Exception {
        Unreliable producer = new Unreliable(new TimeoutException("away"), new NotEnoughReplicasException("soon"));

        new DeadLetters(producer, DELAY, pause, registry).park(List.of(parked(record())));

        assertThat(producer.history()).hasSize(1);
        assertThat(producer.failures).isEmpty();
    }

    @Test
    void stopsWhereKafkaRefusesTheLetter() {
        Unreliable producer = new Unreliable(new TopicAuthorizationException("no"));

        assertThatThrownBy(() -> new DeadLetters(producer, DELAY, pause, registry).park(List.of(parked(record()))))
                .isInstanceOf(ServiceFailure.class)
                .hasMessageContaining(Topics.DEAD_LETTERS.name());
    }

    /** Fails in turn, then works. */
    private static final class Unreliable extends MockProducer<byte[], byte[]> {

        private final Deque<Exception> failures;

        Unreliable(Exception... failures) {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            return failures.isEmpty() ? super.send(record) : CompletableFuture.failedFuture(failures.removeFirst());
        }
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ConsumerRecord<byte[], byte[]> record() {
        return new ConsumerRecord<>("demarche.enriched", 0, 0, KEY, VALUE);
    }

    private static DeadLetters.Parked parked(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetters.Parked(record, "NOT_JSON", "the value is not JSON", null, 1);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
