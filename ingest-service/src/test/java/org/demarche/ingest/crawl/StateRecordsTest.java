package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Topics;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateRecordsTest {

    private static final String HOST = "a.example";
    private static final String URL = "https://a.example/one";
    private static final PageState PAGE = new PageState(
            Standing.FETCHED,
            null,
            CrawlParts.request(URL),
            null,
            CrawlParts.START,
            new Validators("\"e1\"", null),
            "hash",
            0,
            1,
            "https://a.example/one?");

    private final Records records = new Records(new HostPartitions(1));
    private final StateRecords read = new StateRecords();

    @Test
    void tellsPagesFromHosts() {
        HostState host = new HostState(CrawlParts.START);

        take(records.state(URL, PAGE));
        take(records.host(HOST, host));

        assertThat(read.state().pages()).containsOnlyKeys(URL).containsValue(PAGE);
        assertThat(read.state().hosts()).containsOnlyKeys(HOST).containsValue(host);
    }

    @Test
    void takesTheLastRecordOfEach() {
        HostState last = new HostState(CrawlParts.START.plusSeconds(1));

        take(records.host(HOST, new HostState(CrawlParts.START)));
        take(records.host(HOST, last));

        assertThat(read.state().hosts()).containsOnlyKeys(HOST).containsValue(last);
    }

    @Test
    void forgetsWhatWasDeleted() {
        take(records.state(URL, PAGE));
        take(records.host(HOST, new HostState(CrawlParts.START)));

        take(URL, null);
        take(HOST, null);

        assertThat(read.state().pages()).isEmpty();
        assertThat(read.state().hosts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/one | {",
                "https://a.example/one | null",
                "https://a.example/one | {}",
                "https://a.example/one | {\"standing\":\"waiting\",\"request\":{\"url\":\"nowhere\"}}",
                "https://            | {\"standing\":\"waiting\",\"request\":{\"url\":\"https://a.example/one\"}}",
                "a.example            | {}",
                "a.example            | null",
                "a.example            | soon",
            })
    void leavesOutWhatCannotBeRead(String key, String value) {
        take(key, value);

        assertThat(read.state().pages()).isEmpty();
        assertThat(read.state().hosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "file:///etc/passwd", "https://b.example/one", ""})
    void asksByTheUrlWhereTheOtherFormIsNoneThatTheHostCanBeAskedFor(String form) {
        take(records.state(URL, askedBy(form)));

        assertThat(read.state().pages()).containsExactly(entry(URL, askedBy(null)));
    }

    private static PageState askedBy(String form) {
        return new PageState(
                PAGE.standing(),
                null,
                PAGE.request(),
                null,
                PAGE.fetchedAt(),
                PAGE.validators(),
                PAGE.contentHash(),
                0,
                1,
                form);
    }

    private void take(ProducerRecord<byte[], byte[]> written) {
        read.take(new ConsumerRecord<>(Topics.CRAWL_STATE.name(), 0, 0, written.key(), written.value()));
    }

    private void take(String key, String value) {
        read.take(
                new ConsumerRecord<>(Topics.CRAWL_STATE.name(), 0, 0, bytes(key), value == null ? null : bytes(value)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
