package org.demarche.ingest.crawl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.ingest.url.UrlNormaliser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the records of a partition of {@code demarche.crawl-state} come to: of each URL and each host the last one counts. */
final class StateRecords {

    private static final Logger log = LoggerFactory.getLogger(StateRecords.class);
    private static final JsonMapper JSON = ContractJson.mapper();

    /** In every URL, and in no name of a host. */
    private static final String SCHEME_END = "://";

    private final Map<String, PageState> pages = new HashMap<>();
    private final Map<String, HostState> hosts = new HashMap<>();

    /** Takes the next record; one that cannot be read is left out. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        boolean isUrl = key.contains(SCHEME_END);
        if (record.value() == null) {
            (isUrl ? pages : hosts).remove(key);
            return;
        }
        try {
            if (isUrl) {
                pages.put(key, page(key, record.value()));
            } else {
                hosts.put(key, read(record.value(), HostState.class));
            }
        } catch (IOException e) {
            // What was known of it is lost, at worst it is fetched once more: better than to stop for all the others.
            log.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("what is known of a page or a host cannot be read");
        }
    }

    private static PageState page(String url, byte[] value) throws IOException {
        PageState state = read(value, PageState.class);
        if (!UrlNormaliser.canBeAsked(url)
                || !UrlNormaliser.canBeAsked(state.request().url())) {
            throw new IOException("it is of no address");
        }
        boolean hasForm = state.address() != null;
        return hasForm && !UrlNormaliser.form(url, state.address()).equals(state.address()) ? state.byItsUrl() : state;
    }

    private static <T> T read(byte[] value, Class<T> type) throws IOException {
        T state = JSON.readValue(value, type);
        if (state == null) {
            throw new IOException("it says nothing");
        }
        return state;
    }

    /** What they come to until now. */
    PartitionState state() {
        return new PartitionState(pages, hosts);
    }
}
