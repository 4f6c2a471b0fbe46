package org.demarche.ingest.learn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Topics;
import org.demarche.ingest.site.SiteRecord;
import org.demarche.kit.kafka.KafkaConfig;

/**
 * Writes what was learnt to {@code demarche.site-lines}. It never makes anybody wait: what Kafka does not take in time is dropped
 * and counted, for it will be learnt again.
 */
final class SiteLogWriter implements AutoCloseable {

    private static final int MOST_WAITING = 4096;
    private static final int BUFFER_BYTES = 4 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int LINGER_MILLIS = 50;

    private final Producer<byte[], byte[]> producer;
    private final Counter sent;
    private final Counter dropped;
    private final ThreadPoolExecutor thread;

    private SiteLogWriter(Producer<byte[], byte[]> producer, MeterRegistry metrics) {
        this.producer = producer;
        this.sent = counter(metrics, "sent");
        this.dropped = counter(metrics, "dropped");
        // Kafka's producer blocks while it looks for the brokers: a thread of its own does, not the one with an
        // article.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> new Thread(task, "site-log-writer"),
                (task, full) -> dropped.increment());
    }

    static SiteLogWriter connect(KafkaConfig kafka, MeterRegistry metrics) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        config.putAll(kafka.producer("demarche-ingest-sites", PATIENCE));
        // Hashes cannot be made smaller.
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        return new SiteLogWriter(
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()), metrics);
    }

    void write(SiteRecord learnt) {
        thread.execute(() -> send(new ProducerRecord<>(
                Topics.SITE_LINES.name(), learnt.key().getBytes(StandardCharsets.UTF_8), learnt.value())));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record, (metadata, exception) -> (exception == null ? sent : dropped).increment());
        } catch (KafkaException e) {
            dropped.increment();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSING);
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("demarche.ingest.sites.records.written")
                .description("what was learnt of pages, for other instances and the next start")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
