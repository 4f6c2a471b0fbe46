package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.kit.kafka.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what the crawl has to write, and writes it together with how far it has read: all of it or nothing. Who has lost its
 * partitions writes nothing, since Kafka refuses the offsets.
 */
final class Outbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final int MANY = 500;
    private static final int BATCH_BYTES = 512 * 1024;

    /** What an instance that died has left open is given up after this; until then nobody reads what came after. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(15);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final KafkaClientMetrics metrics;
    private final Clock clock;
    private Instant begun;
    private int gathered;

    private Outbox(Producer<byte[], byte[]> producer, MeterRegistry registry, Clock clock) {
        this.producer = producer;
        this.metrics = new KafkaClientMetrics(producer);
        this.clock = clock;
        metrics.bindTo(registry);
    }

    static Outbox connect(KafkaConfig kafka, MeterRegistry registry, Clock clock) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.LINGER_MS_CONFIG, (int) GATHERING.toMillis());
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // A batch that overtakes the first of its transaction is refused, and sent again after a while.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) GIVEN_UP_AFTER.toMillis());
        config.putAll(kafka.producer("demarche-ingest-crawl"));
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "demarche-ingest-" + UUID.randomUUID());
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new Outbox(producer, registry, clock);
    }

    /** Sees to it that there is something to commit, if only how far has been read. */
    void begin() {
        if (begun == null) {
            producer.beginTransaction();
            begun = clock.instant();
        }
    }

    void add(ProducerRecord<byte[], byte[]> record) {
        begin();
        gathered++;
        // What goes wrong comes out when the transaction is committed.
        producer.send(record);
    }

    /** Whether enough has been gathered, or for long enough. */
    boolean isDue() {
        return begun != null && (gathered >= MANY || !clock.instant().isBefore(begun.plus(GATHERING)));
    }

    /** Writes what was gathered, if anything was, and that everything up to these offsets has been dealt with. */
    void commit(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        if (begun == null) {
            return;
        }
        producer.sendOffsetsToTransaction(offsets, group);
        producer.commitTransaction();
        begun = null;
        gathered = 0;
    }

    /** Leaves what was not committed to be given up. */
    @Override
    public void close() {
        metrics.close();
        try {
            if (begun != null) {
                producer.abortTransaction();
            }
        } catch (KafkaException e) {
            log.atDebug().setCause(e).log("Kafka will give the open transaction up by itself");
        }
        begun = null;
        producer.close(CLOSING);
    }
}
