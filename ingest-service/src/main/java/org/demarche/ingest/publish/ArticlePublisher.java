package org.demarche.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Article;
import org.demarche.contract.Topics;
import org.demarche.kit.kafka.KafkaConfig;

/** Writes articles to {@code demarche.articles}, keyed by their id, and pages without one to the dead letters; thread-safe. */
public final class ArticlePublisher implements AutoCloseable {

    /** What became of an article that was handed to Kafka. */
    public sealed interface Outcome {
        /** All in-sync replicas have it. */
        record Acknowledged() implements Outcome {}

        /** It is larger than a record may be, and will be so next time. */
        record TooLarge() implements Outcome {}

        /** Kafka could not say that it has it; sending it again is safe. */
        record Unavailable(String why) implements Outcome {}
    }

    /** A submitter waits for the answer, so this gives up sooner than Kafka's own defaults do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;
    private final KafkaClientMetrics metrics;

    /** A publisher over a producer, which it closes. */
    public ArticlePublisher(Producer<byte[], byte[]> producer, MeterRegistry registry) {
        this.producer = producer;
        this.metrics = new KafkaClientMetrics(producer);
        metrics.bindTo(registry);
    }

    public static ArticlePublisher connect(KafkaConfig kafka, MeterRegistry registry) {
        Map<String, Object> config = kafka.producer("demarche-ingest", PATIENCE);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_ARTICLE_BYTES);
        return new ArticlePublisher(
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()), registry);
    }

    /** Sends an article; the future completes, never exceptionally, when Kafka has answered or the patience is over. */
    public CompletableFuture<Outcome> publish(Article article) {
        return send(ArticleRecord.of(article));
    }

    /** Parks a page without an article; the future completes as that of an article does. */
    public CompletableFuture<Outcome> park(ParkedPage page) {
        return send(page.record());
    }

    private CompletableFuture<Outcome> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        try {
            producer.send(
                    record,
                    (metadata, exception) ->
                            answer.complete(exception == null ? new Outcome.Acknowledged() : outcome(exception)));
        } catch (KafkaException e) {
            answer.complete(outcome(e));
        }
        return answer;
    }

    @Override
    public void close() {
        metrics.close();
        producer.close(CLOSING);
    }

    private static Outcome outcome(Exception exception) {
        return exception instanceof RecordTooLargeException
                ? new Outcome.TooLarge()
                : new Outcome.Unavailable(exception.getClass().getSimpleName());
    }
}
