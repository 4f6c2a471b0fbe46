package org.demarche.ingest.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.ContractJson;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.DeadLetter;

/** The records of the crawl's own topics; the states of a host and its URLs go where the requests for it are. */
record Records(HostPartitions partitions) {

    ProducerRecord<byte[], byte[]> request(FetchRequest request) {
        String host = UrlNormaliser.host(request.url());
        return new ProducerRecord<>(Topics.FETCHES.name(), partitions.applyAsInt(host), bytes(host), json(request));
    }

    ProducerRecord<byte[], byte[]> state(String url, PageState state) {
        return new ProducerRecord<>(
                Topics.CRAWL_STATE.name(), partitions.applyAsInt(UrlNormaliser.host(url)), bytes(url), json(state));
    }

    ProducerRecord<byte[], byte[]> host(String host, HostState state) {
        return new ProducerRecord<>(Topics.CRAWL_STATE.name(), partitions.applyAsInt(host), bytes(host), json(state));
    }

    /** A request that nothing will come of: sent to the topic again, it is tried again. */
    static ProducerRecord<byte[], byte[]> deadLetter(FetchRequest request, String reason, int attempts) {
        return new DeadLetter(
                        "ingest",
                        Topics.FETCHES.name(),
                        -1,
                        -1,
                        reason,
                        "cannot fetch " + request.url(),
                        null,
                        attempts)
                .record(bytes(UrlNormaliser.host(request.url())), json(request));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record always has a JSON form", e);
        }
    }
}
