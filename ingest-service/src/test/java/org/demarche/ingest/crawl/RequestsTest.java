package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;
import static org.demarche.ingest.crawl.CrawlParts.START;
import static org.demarche.ingest.crawl.CrawlParts.redirected;
import static org.demarche.ingest.crawl.CrawlParts.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.FrontierConfig;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.PartitionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static final byte[] KEY = "paper.example".getBytes(StandardCharsets.UTF_8);

    private final CrawlParts parts = new CrawlParts();
    private final Written written = parts.written;
    private Requests requests = requests(parts.frontier);

    @Test
    void takesARequestIntoTheFrontierAndWritesThatItWaits() {
        take(request(HERE + "/one"));

        assertThat(written.state(HERE + "/one")).hasValueSatisfying(state -> {
            assertThat(state.standing()).isEqualTo(Standing.WAITING);
            assertThat(state.dueAt()).isEqualTo(START);
            assertThat(state.request()).isEqualTo(request(HERE + "/one"));
        });
        assertThat(written.records()).hasSize(1);
        assertThat(parts.frontier.pages().waiting()).isEqualTo(1);
    }

    @Test
    void writesNothingOfARequestThatChangesNothing() {
        take(request(HERE + "/one"));
        written.clear();

        take(request(HERE + "/one"));

        assertThat(written.records()).isEmpty();
    }

    @Test
    void parksARequestThatLiesInAPartitionThatIsNotItsHosts() {
        ProducerRecord<byte[], byte[]> misplaced = parts.records.request(request(ELSEWHERE + "/one"));

        requests.take(new ConsumerRecord<>(Topics.FETCHES.name(), 0, 7, misplaced.key(), misplaced.value()));

        assertThat(written.letters()).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("UNREADABLE");
            assertThat(letter.value()).isEqualTo(misplaced.value());
        });
        assertThat(parts.frontier.pages().waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "null",
                "{}",
                "{\"url\":\"https://paper.example/one\"}",
                "{\"url\":\"nowhere\",\"kind\":\"page\"}",
                "{\"url\":\"https://paper.example/one\",\"kind\":\"video\"}"
            })
    void parksWhatIsNoRequest(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);

        requests.take(new ConsumerRecord<>(Topics.FETCHES.name(), 0, 7, KEY, bytes));

        assertThat(written.letters()).extracting(Written.Letter::value).containsExactly(bytes);
        assertThat(written.records()).hasSize(1);
    }

    @Test
    void parksARecordWithoutAValue() {
        requests.take(new ConsumerRecord<>(Topics.FETCHES.name(), 0, 7, KEY, null));

        assertThat(written.letters()).hasSize(1);
    }

    @Test
    void leavesOutWhatAHostWithTooMuchLists() {
        requests = requests(crowded());

        take(request(HERE + "/three"));
        take(request(HERE + "/one"));

        assertThat(written.records()).isEmpty();
        assertThat(parts.count("demarche.ingest.frontier.left.out")).isEqualTo(1);
    }

    @Test
    void keepsARequestByHandForAHostWithTooMuchAsADeadLetter() {
        requests = requests(crowded());
        FetchRequest byHand = new FetchRequest(HERE + "/three", FetchRequest.Kind.PAGE, null, START, null, 0, 0);

        take(byHand);

        assertThat(written.letters()).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("host-backlog");
            assertThat(letter.request()).isEqualTo(byHand);
        });
    }

    @Test
    void keepsWhereAPageRedirectsForAHostWithTooMuchAsADeadLetter() {
        requests = requests(crowded());

        take(redirected(HERE + "/three", 1));

        assertThat(written.letters()).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("host-backlog");
            assertThat(letter.request()).isEqualTo(redirected(HERE + "/three", 1));
        });
    }

    private static Frontier crowded() {
        FrontierConfig config = new FrontierConfig(Duration.ofSeconds(1), 1, 5, List.of(), List.of(), 1, 2);
        Frontier frontier = new Frontier(config, new HostPartitions(2));
        frontier.hold(0, PartitionState.NONE, START);
        frontier.pages().offer(request(HERE + "/one"), START);
        frontier.pages().offer(request(HERE + "/two"), START);
        return frontier;
    }

    private Requests requests(Frontier frontier) {
        return new Requests(frontier.pages(), parts.records.partitions(), parts.output, parts.metrics, parts.clock);
    }

    private void take(FetchRequest request) {
        ProducerRecord<byte[], byte[]> record = parts.records.request(request);
        requests.take(new ConsumerRecord<>(record.topic(), record.partition(), 7, record.key(), record.value()));
    }
}
