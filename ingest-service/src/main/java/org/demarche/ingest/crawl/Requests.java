package org.demarche.ingest.crawl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.contract.ContractJson;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.frontier.Pages;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.DeadLetter;

/** Takes requests to fetch into the frontier; what cannot be read or is of no host of ours becomes a dead letter. */
final class Requests {

    private static final JsonMapper JSON = ContractJson.mapper();
    private static final String CROWDED = "host-backlog";

    private final Pages pages;
    private final HostPartitions partitions;
    private final Output output;
    private final CrawlMetrics metrics;
    private final Clock clock;

    Requests(Pages pages, HostPartitions partitions, Output output, CrawlMetrics metrics, Clock clock) {
        this.pages = pages;
        this.partitions = partitions;
        this.output = output;
        this.metrics = metrics;
        this.clock = clock;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        read(record).ifPresent(request -> {
            if (pages.hasRoomFor(request.url())) {
                pages.offer(request, clock.instant()).ifPresent(state -> output.state(request.url(), state));
            } else {
                leaveOut(request);
            }
        });
    }

    /** What a source lists it lists again; nobody asks again by hand, nor for where a page redirects for good. */
    private void leaveOut(FetchRequest request) {
        metrics.leftOut();
        if (request.source() == null || request.redirects() > 0) {
            output.deadLetter(request, CROWDED, 0);
        }
    }

    private Optional<FetchRequest> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            FetchRequest request = JSON.readValue(record.value(), FetchRequest.class);
            if (request.kind() == null || request.url() == null || !UrlNormaliser.canBeAsked(request.url())) {
                park(record, "not a request to fetch", null);
                return Optional.empty();
            }
            String host = UrlNormaliser.host(request.url());
            if (partitions.applyAsInt(host) == record.partition()) {
                return Optional.of(request);
            }
            park(record, "not keyed by its host, which is " + host, null);
        } catch (IOException | RuntimeException e) {
            park(record, "not a request to fetch", e);
        }
        return Optional.empty();
    }

    private void park(ConsumerRecord<byte[], byte[]> record, String why, Exception cause) {
        output.add(new DeadLetter(
                        "ingest", record.topic(), record.partition(), record.offset(), "UNREADABLE", why, cause, 1)
                .record(record.key(), record.value()));
    }
}
