package org.demarche.ingest.sources;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.kit.kafka.KafkaConfig;

/** Writes sources, and waits until they are read back. */
final class SourceWriter implements AutoCloseable {

    /** Says when a record has been read. */
    interface ReadBack {
        CompletableFuture<Void> of(TopicPartition partition, long offset);
    }

    /** Somebody waits for the answer, so this gives up sooner than Kafka's own defaults do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;

    private SourceWriter(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static SourceWriter connect(KafkaConfig kafka, String clientId) {
        Map<String, Object> config = kafka.producer(clientId, PATIENCE);
        return new SourceWriter(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** True once the record is in Kafka and read back; false if either takes too long or fails. */
    CompletableFuture<Boolean> write(ProducerRecord<byte[], byte[]> record, ReadBack readBack) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, exception) -> {
                if (exception == null) {
                    readBack.of(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset())
                            .whenComplete((done, fault) -> answer.complete(fault == null));
                } else {
                    answer.complete(false);
                }
            });
        } catch (KafkaException e) {
            answer.complete(false);
        }
        return answer.completeOnTimeout(false, 2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
