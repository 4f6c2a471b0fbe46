package org.demarche.ingest.learn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.demarche.ingest.site.SiteChrome;
import org.demarche.ingest.site.SiteMemory;
import org.demarche.ingest.site.SitePage;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.KafkaProbe;

/**
 * Learns the chrome of sites from the pages that pass, together with the other instances, and knows it again after a restart.
 * What it learns is worth less than any article: where Kafka does not take or give it, it goes on with what it knows.
 */
public final class SharedSites implements SiteChrome, AutoCloseable {

    /** So long an instance is not ready for want of what was learnt before; then it starts without. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SiteMemory memory;
    private final SiteLogReader reader;
    private final SiteLogWriter writer;
    private final Counter removed;
    private final Clock clock;
    private final Instant start;

    private SharedSites(
            SiteMemory memory, SiteLogReader reader, SiteLogWriter writer, Clock clock, MeterRegistry metrics) {
        this.memory = memory;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
        this.start = clock.instant();
        this.removed = Counter.builder("demarche.ingest.sites.lines.removed")
                .description("lines left out because they recur on the pages of their site")
                .register(metrics);
        gauge(metrics, "demarche.ingest.sites", "sites known", SiteMemory::sites);
        gauge(metrics, "demarche.ingest.sites.pages", "pages remembered, of all sites", SiteMemory::pages);
        gauge(metrics, "demarche.ingest.sites.bytes", "memory that the sites take, about", SiteMemory::bytes);
    }

    private void gauge(MeterRegistry metrics, String name, String description, ToDoubleFunction<SiteMemory> of) {
        Gauge.builder(name, memory, of).description(description).register(metrics);
    }

    /** Begins to read what was learnt before, in a thread of its own, as soon as the topic is there. */
    public static SharedSites start(
            LearnConfig config, KafkaConfig kafka, KafkaProbe probe, Clock clock, MeterRegistry metrics) {
        SiteMemory memory = SiteMemory.ofAtMost(config.maxBytes());
        SiteLogWriter writer = SiteLogWriter.connect(kafka, metrics);
        return new SharedSites(
                memory, SiteLogReader.start(kafka, probe::awaitTopics, memory, metrics), writer, clock, metrics);
    }

    @Override
    public BitSet of(SitePage page) {
        BitSet chrome = memory.meet(page, writer::write);
        removed.increment(chrome.cardinality());
        return chrome;
    }

    /** That what was learnt before is not read yet, while that is worth waiting for. */
    public Optional<String> notReady() {
        boolean waits = !reader.isLoaded() && clock.instant().isBefore(start.plus(PATIENCE));
        return waits ? Optional.of("is reading what is known of sites") : Optional.empty();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
