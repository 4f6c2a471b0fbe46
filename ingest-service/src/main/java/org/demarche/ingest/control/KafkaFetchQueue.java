package org.demarche.ingest.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.ContractJson;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes requests to {@code demarche.fetches}, keyed by host, so that each reaches the instance that owns its host. */
public final class KafkaFetchQueue implements FetchQueue, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaFetchQueue.class);

    /** Who asked waits for the answer, so this gives up sooner than Kafka's own defaults do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;

    KafkaFetchQueue(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static KafkaFetchQueue connect(KafkaConfig kafka) {
        Map<String, Object> config = kafka.producer("demarche-ingest-fetches", PATIENCE);
        return new KafkaFetchQueue(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public CompletableFuture<Boolean> add(List<FetchRequest> requests) {
        CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
        for (FetchRequest request : requests) {
            CompletableFuture<Boolean> one = send(record(request));
            all = all.thenCombine(one, Boolean::logicalAnd);
            if (one.isDone() && !one.join()) {
                // Without Kafka's metadata every further one would wait as long as this one did.
                return all;
            }
        }
        return all;
    }

    private CompletableFuture<Boolean> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, exception) -> {
                if (exception != null) {
                    warn(exception);
                }
                answer.complete(exception == null);
            });
        } catch (KafkaException e) {
            warn(e);
            answer.complete(false);
        }
        return answer;
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private static void warn(Exception e) {
        log.atWarn().addKeyValue("fault", e).log("fetch request not confirmed");
    }

    private static ProducerRecord<byte[], byte[]> record(FetchRequest request) {
        try {
            return new ProducerRecord<>(
                    Topics.FETCHES.name(),
                    UrlNormaliser.host(request.url()).getBytes(StandardCharsets.UTF_8),
                    ContractJson.mapper().writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request always has a JSON form", e);
        }
    }
}
