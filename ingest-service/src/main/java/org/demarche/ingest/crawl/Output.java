package org.demarche.ingest.crawl;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.frontier.HostState;
import org.demarche.ingest.frontier.PageState;

/** Writes what the crawl came to, and counts what leaves it. */
final class Output {

    private final Records records;
    private final Consumer<ProducerRecord<byte[], byte[]>> outbox;
    private final CrawlMetrics metrics;

    Output(Records records, Consumer<ProducerRecord<byte[], byte[]>> outbox, CrawlMetrics metrics) {
        this.records = records;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void add(ProducerRecord<byte[], byte[]> record) {
        outbox.accept(record);
    }

    /** What is known of a URL now. */
    void state(String url, PageState state) {
        add(records.state(url, state));
    }

    /** What is known of a host now. */
    void host(String host, HostState state) {
        add(records.host(host, state));
    }

    /** What was discovered. */
    void requests(List<FetchRequest> requests) {
        requests.forEach(each -> add(records.request(each)));
        metrics.discovered(requests.size());
    }

    /** A request that nothing will come of. */
    void deadLetter(FetchRequest request, String reason, int attempts) {
        add(Records.deadLetter(request, reason, attempts));
        metrics.deadLetter(reason);
    }
}
