package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    private final Records records = new Records(new HostPartitions(6));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 50, 10_000})
    void putsEachHostWhereKafkasOwnPartitionerDoes(int partitions) {
        HostPartitions hosts = new HostPartitions(partitions);

        assertThat(Stream.iterate(0, n -> n + 1)
                        .limit(500)
                        .map(n -> n % 7 == 0 ? "xn--bcher-%d.example".formatted(n) : "paper%d.example".formatted(n)))
                .allSatisfy(host -> assertThat(hosts.applyAsInt(host))
                        .isEqualTo(
                                BuiltInPartitioner.partitionForKey(host.getBytes(StandardCharsets.UTF_8), partitions)));
    }

    @Test
    void putsWhatIsKnownOfAUrlWhereTheRequestsForItsHostAre() {
        for (String url : List.of("https://a.example/one", "http://a.example:8080/two?q=1", "https://b.example/")) {
            FetchRequest request = CrawlParts.request(url);
            PageState state = new PageState(
                    PageState.Standing.WAITING,
                    null,
                    request,
                    CrawlParts.START,
                    null,
                    Validators.NONE,
                    null,
                    0,
                    0,
                    url + "#");

            ProducerRecord<byte[], byte[]> known = records.state(url, state);
            ProducerRecord<byte[], byte[]> asked = records.request(request);

            assertThat(known.topic()).isEqualTo(Topics.CRAWL_STATE.name());
            assertThat(Written.text(known.key())).isEqualTo(url);
            assertThat(known.partition()).isEqualTo(asked.partition());
            assertThat(asked.topic()).isEqualTo(Topics.FETCHES.name());
            assertThat(asked.partition()).isEqualTo(BuiltInPartitioner.partitionForKey(asked.key(), 6));
            assertThat(Written.of(List.of(known)).state(url)).hasValue(state);
        }
    }

    @Test
    void putsWhatIsKnownOfAHostWhereTheRequestsForItAre() {
        HostState state = new HostState(CrawlParts.START);

        ProducerRecord<byte[], byte[]> known = records.host("a.example", state);

        assertThat(known.topic()).isEqualTo(Topics.CRAWL_STATE.name());
        assertThat(Written.text(known.key())).isEqualTo("a.example");
        assertThat(known.partition())
                .isEqualTo(records.request(CrawlParts.request("https://a.example/one"))
                        .partition());
        assertThat(Written.of(List.of(known)).host("a.example")).hasValue(state);
    }
}
