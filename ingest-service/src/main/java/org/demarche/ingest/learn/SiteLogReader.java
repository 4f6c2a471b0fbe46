package org.demarche.ingest.learn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.contract.Topics;
import org.demarche.ingest.site.SiteMemory;
import org.demarche.ingest.site.SiteRecord;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Reads all of {@code demarche.site-lines} into the memory and goes on with what other instances learn. */
final class SiteLogReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SiteLogReader.class);

    private final SiteMemory memory;
    private final Counter taken;
    private final Counter ignored;
    private final TopicFollower follower;

    private SiteLogReader(
            KafkaConfig kafka, Predicate<Duration> topicsAreThere, SiteMemory memory, MeterRegistry metrics) {
        this.memory = memory;
        this.taken = counter(metrics, "taken");
        this.ignored = counter(metrics, "ignored");
        this.follower = TopicFollower.start(
                kafka, "demarche-ingest-sites", List.of(Topics.SITE_LINES.name()), topicsAreThere, this::take);
    }

    /**
     * Starts to read.
     *
     * @param topicsAreThere waits for the topics at most so long
     */
    static SiteLogReader start(
            KafkaConfig kafka, Predicate<Duration> topicsAreThere, SiteMemory memory, MeterRegistry metrics) {
        SiteLogReader reader = new SiteLogReader(kafka, topicsAreThere, memory, metrics);
        reader.follower.loaded().thenRun(() -> log.atInfo()
                .addKeyValue("sites", memory.sites())
                .addKeyValue("pages", memory.pages())
                .log("sites known"));
        return reader;
    }

    /** Whether everything has been read that was there when the reading began. */
    boolean isLoaded() {
        return follower.isLoaded();
    }

    @Override
    public void close() {
        follower.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        Optional<String> fault = memory.take(new SiteRecord(key, record.value()));
        if (fault.isEmpty()) {
            taken.increment();
            return;
        }
        // A newer version that writes is all over the topic: one line in the log tells as much as thousands.
        boolean first = ignored.count() == 0;
        ignored.increment();
        log.atLevel(first ? Level.WARN : Level.DEBUG)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("fault", fault.get())
                .log("record ignored");
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("demarche.ingest.sites.records.read")
                .description("what any instance has learnt of pages")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
