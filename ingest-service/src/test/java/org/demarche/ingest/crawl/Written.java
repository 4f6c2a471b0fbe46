package org.demarche.ingest.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.poll.SourceState;

/** The records that a part of the crawl wrote, as those read them who come after it. */
final class Written implements Consumer<ProducerRecord<byte[], byte[]>> {

    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    /** A dead letter. */
    record Letter(String key, byte[] value, String reason, String attempts, String topic, String contentType) {

        FetchRequest request() {
            return read(value, FetchRequest.class);
        }
    }

    @Override
    public void accept(ProducerRecord<byte[], byte[]> record) {
        records.add(record);
    }

    static Written of(List<ProducerRecord<byte[], byte[]>> records) {
        Written written = new Written();
        records.forEach(written);
        return written;
    }

    void clear() {
        records.clear();
    }

    List<ProducerRecord<byte[], byte[]>> records() {
        return records;
    }

    List<ProducerRecord<byte[], byte[]>> to(String topic) {
        return records.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    List<Article> articles() {
        return values(Topics.ARTICLES.name(), Article.class).toList();
    }

    List<FetchRequest> requests() {
        return values(Topics.FETCHES.name(), FetchRequest.class).toList();
    }

    List<String> requested() {
        return requests().stream().map(FetchRequest::url).toList();
    }

    /** What was last written of a URL. */
    Optional<PageState> state(String url) {
        return last(Topics.CRAWL_STATE.name(), url, PageState.class);
    }

    /** What was last written of a host. */
    Optional<HostState> host(String host) {
        return last(Topics.CRAWL_STATE.name(), host, HostState.class);
    }

    /** What was last written of a source. */
    Optional<SourceState> source(String id) {
        return last(Topics.SOURCE_STATES.name(), id, SourceState.class);
    }

    private <T> Optional<T> last(String topic, String key, Class<T> type) {
        return to(topic).stream()
                .filter(each -> text(each.key()).equals(key))
                .reduce((first, last) -> last)
                .map(each -> read(each.value(), type));
    }

    List<Letter> letters() {
        return to(Topics.DEAD_LETTERS.name()).stream()
                .map(each -> new Letter(
                        text(each.key()),
                        each.value(),
                        header(each, DeadLetterHeaders.REASON),
                        header(each, DeadLetterHeaders.ATTEMPTS),
                        header(each, DeadLetterHeaders.TOPIC),
                        header(each, DeadLetterHeaders.CONTENT_TYPE)))
                .toList();
    }

    private <T> Stream<T> values(String topic, Class<T> type) {
        return to(topic).stream().map(each -> read(each.value(), type));
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(each -> text(each.value()))
                .orElse(null);
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return ContractJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
