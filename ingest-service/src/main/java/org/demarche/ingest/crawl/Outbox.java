package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Topics;
import org.demarche.kit.kafka.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what the crawl has to write, and writes it together with how far it has read: all of it or nothing. Who has lost its
 * partitions writes nothing, since Kafka refuses the offsets.
 */
final class Outbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** A transaction costs the broker and us much the same however much is in it, and what is alike is packed well together. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private static final int MANY = 1_000;
    private static final int FULL = 5 * MANY;
    private static final long MUCH = 8L * 1024 * 1024;

    /** Of what the heap holds at most: what is under way may be added still. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 16;

    private static final int BATCH_BYTES = 512 * 1024;

    /** What a record takes besides its key, its value and its headers. */
    private static final int ENVELOPE_BYTES = 1024;

    /** What an instance that died has left open is given up after this; until then nobody reads what came after. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(15);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final KafkaClientMetrics metrics;
    private final Clock clock;
    private final List<ProducerRecord<byte[], byte[]>> gathered = new ArrayList<>();
    private long bytes;
    private Instant since;

    /** @param producer whose transactions are initialised; it is closed with this */
    Outbox(Producer<byte[], byte[]> producer, MeterRegistry registry, Clock clock) {
        this.producer = producer;
        this.metrics = new KafkaClientMetrics(producer);
        this.clock = clock;
        metrics.bindTo(registry);
    }

    static Outbox connect(KafkaConfig kafka, MeterRegistry registry, Clock clock) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // Takes a third of the time of the usual level, and a tenth more room.
        config.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
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
        if (since == null) {
            since = clock.instant();
        }
    }

    /** Takes a record to write; one that Kafka would not take is left out, or nothing at all could be written any more. */
    void add(ProducerRecord<byte[], byte[]> record) {
        begin();
        long size = size(record);
        if (size > Topics.MAX_RECORD_BYTES) {
            log.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("bytes", size)
                    .log("a record is larger than Kafka takes, and is not written");
            return;
        }
        gathered.add(record);
        bytes += size;
    }

    private static long size(ProducerRecord<byte[], byte[]> record) {
        long size = ENVELOPE_BYTES + length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** Whether enough has been gathered, or for long enough. */
    boolean isDue() {
        boolean enough = gathered.size() >= MANY || bytes >= MUCH;
        return since != null && (enough || !clock.instant().isBefore(since.plus(GATHERING)));
    }

    /** Whether so much waits to be written that nothing should be added. */
    boolean isFull() {
        return gathered.size() >= FULL || bytes >= MOST;
    }

    /**
     * Writes what was gathered, if anything was, and that everything up to these offsets has been dealt with.
     *
     * @return false if the group is just sharing out its partitions anew: everything stays gathered, and once the consumer knows
     *     what is its own now it can be written, or must be thrown away
     */
    boolean commit(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        if (since == null) {
            return true;
        }
        producer.beginTransaction();
        try {
            // What goes wrong with them comes out when the transaction is committed.
            gathered.forEach(producer::send);
            producer.sendOffsetsToTransaction(offsets, group);
        } catch (CommitFailedException e) {
            log.atDebug().setCause(e).log("the group shares out its partitions anew");
            producer.abortTransaction();
            since = clock.instant();
            return false;
        }
        producer.commitTransaction();
        since = null;
        gathered.clear();
        bytes = 0;
        return true;
    }

    /** Leaves what was not committed to whoever does it again. */
    @Override
    public void close() {
        metrics.close();
        producer.close(CLOSING);
    }
}
