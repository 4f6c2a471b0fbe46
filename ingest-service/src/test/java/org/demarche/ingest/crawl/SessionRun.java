package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.control.KeptSources;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.FrontierConfig;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.kit.kafka.GroupProtocol;

/** A session of the crawl with a site of its own, in a group that tests lead. */
final class SessionRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(CLOCK);
    private static final UrlNormaliser URLS = UrlNormaliser.create();

    final Site site = new Site();
    final Group consumer = new Group();
    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ExecutorService readers = Executors.newSingleThreadExecutor();
    private final PageClient client = PageClient.create(
            new FetchConfig(
                    "desk@paper.example", 100_000, PATIENCE, PATIENCE, PATIENCE, List.of("127.0.0.1"), 8, 64 << 20),
            new SimpleMeterRegistry());

    /** What each reading finds of what is known, in turn; the last one finds nothing. */
    private final LinkedBlockingQueue<Map<String, PageState>> known = new LinkedBlockingQueue<>();

    private Restorer.Reading reading = this::restore;
    private Duration closing = PATIENCE;
    private Session session;

    SessionRun() throws Exception {
        producer.initTransactions();
    }

    /** The next reading of what is known finds this. */
    void knows(Map<String, PageState> pages) {
        known.add(pages);
    }

    /** Reads in this way what is known. */
    void reads(Restorer.Reading other) {
        reading = other;
    }

    /** Waits no longer than this for what is under way when its hosts are given up. */
    void waitsFor(Duration atMost) {
        closing = atMost;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        client.close();
        site.close();
        readers.shutdownNow();
    }

    ProducerRecord<byte[], byte[]> request(String path) {
        return new Records(new HostPartitions(1)).request(CrawlParts.request(site.url(path)));
    }

    PageState fetched(String path) {
        return new PageState(
                Standing.FETCHED,
                null,
                CrawlParts.request(site.url(path)),
                null,
                CrawlParts.START,
                Validators.NONE,
                "hash",
                0,
                1,
                null);
    }

    Written written() {
        return Written.of(producer.history());
    }

    /** How far it has read, as Kafka knows it. */
    long committed() {
        return producer.consumerGroupOffsetsHistory().stream()
                .flatMap(each -> each.values().stream())
                .map(offsets -> offsets.get(Group.FETCHES))
                .map(OffsetAndMetadata::offset)
                .reduce((first, last) -> last)
                .orElse(-1L);
    }

    /** Runs until this is so, and stops; fails where that never comes. */
    void until(BooleanSupplier ended) throws InterruptedException {
        session = session();
        Instant deadline = Instant.now().plus(PATIENCE);
        session.run(
                () -> {
                    assertThat(Instant.now()).as("it comes to an end").isBefore(deadline);
                    return ended.getAsBoolean();
                },
                () -> {});
    }

    private Map<Integer, PartitionState> restore(Set<Integer> partitions) {
        Map<String, PageState> next = known.poll();
        return Map.of(0, new PartitionState(next == null ? Map.of() : next, Map.of()));
    }

    private Session session() {
        CrawlConfig config = new CrawlConfig(
                true,
                "group",
                GroupProtocol.CONSUMER,
                new FrontierConfig(Duration.ofMillis(1), 1, 5, List.of(), List.of()),
                8,
                Duration.ofDays(30),
                closing);
        Crew crew = new Crew(
                config,
                new TaskRunner(client, new ContentReader(ASSEMBLER, Discovery.create(URLS), CLOCK), readers, readers),
                new KeptSources(true, CLOCK),
                List::of,
                new PollSchedule(
                        new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)),
                        new Random(7)),
                URLS,
                new CrawlMetrics(new SimpleMeterRegistry()),
                CLOCK);
        return new Session(
                crew,
                consumer,
                new Outbox(producer, new SimpleMeterRegistry(), CLOCK),
                new Restorer(reading, () -> CompletableFuture.completedFuture(null)),
                1);
    }
}
