package org.demarche.ingest.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.ContractJson;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.junit.jupiter.api.Test;

class KafkaFetchQueueTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaFetchQueue queue = new KafkaFetchQueue(producer);

    @Test
    void writesEachRequestUnderItsHost() throws Exception {
        FetchRequest request = request("https://www.post.example:8443/a");

        queue.add(List.of(request, request("http://other.example/")));

        assertThat(producer.history())
                .extracting(record -> record.topic() + " " + new String(record.key(), UTF_8))
                .containsExactly(Topics.FETCHES.name() + " www.post.example", Topics.FETCHES.name() + " other.example");
        assertThat(ContractJson.mapper().readValue(producer.history().get(0).value(), FetchRequest.class))
                .isEqualTo(request);
    }

    @Test
    void isDoneOnceKafkaHasAll() {
        CompletableFuture<Boolean> done =
                queue.add(List.of(request("http://a.example/"), request("http://b.example/")));

        producer.completeNext();
        assertThat(done).isNotDone();
        producer.completeNext();
        assertThat(done).isCompletedWithValue(true);
    }

    @Test
    void saysThatItIsNotSafeWhereKafkaDoesNotConfirmOne() {
        CompletableFuture<Boolean> done =
                queue.add(List.of(request("http://a.example/"), request("http://b.example/")));

        producer.errorNext(new TimeoutException("no answer"));
        producer.completeNext();

        assertThat(done).isCompletedWithValue(false);
    }

    @Test
    void givesUpAtTheFirstOneThatCannotEvenBeSent() {
        producer.sendException = new TimeoutException("no metadata");

        CompletableFuture<Boolean> done =
                queue.add(List.of(request("http://a.example/"), request("http://b.example/")));

        assertThat(done).isCompletedWithValue(false);
        assertThat(producer.history()).isEmpty();
    }

    private static FetchRequest request(String url) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, null, Instant.parse("2026-11-22T08:30:00Z"), null, 0, 0);
    }
}
