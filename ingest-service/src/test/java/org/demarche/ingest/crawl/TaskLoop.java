package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.frontier.PageState;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.kit.kafka.GroupProtocol;

/** Tasks against a site of their own, whose loop is turned by hand. */
final class TaskLoop implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(Clock.systemUTC());

    final Site site = new Site();
    final CrawlParts parts = new CrawlParts();
    final Written written = parts.written;
    private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private PageClient client = client(List.of(HOST));
    private Tasks tasks = tasks(parts.pages, 8);

    TaskLoop() throws Exception {
        parts.frontier.hold(1, PartitionState.NONE, CrawlParts.START.minusSeconds(1));
    }

    Tasks tasks() {
        return tasks;
    }

    /** Starts no more than so many tasks at once. */
    void hasPlaces(int most) {
        tasks = tasks(parts.pages, most);
    }

    /** Writes what it settles of pages here. */
    void writesPages(Consumer<ProducerRecord<byte[], byte[]>> outbox) {
        Output output = new Output(parts.records, outbox, parts.metrics);
        tasks = tasks(
                new Settlement(
                        parts.frontier.pages(), parts.redirects, parts.referrals, output, parts.metrics, parts.clock),
                8);
    }

    /** Connects to no address that is not open to everyone. */
    void reachesNoPrivateAddress() {
        client.close();
        client = client(List.of());
        tasks = tasks(parts.pages, 8);
    }

    /** Starts what is due a second later. */
    void start() {
        parts.clock.add(Duration.ofSeconds(1));
        tasks.startDue(parts.clock.instant());
    }

    /** Starts what is due, and waits until it can be settled. */
    Runnable started() throws InterruptedException {
        start();
        Runnable event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("something came of a task").isNotNull();
        return event;
    }

    /** Starts what is due, and settles what comes of the first of it. */
    void step() throws InterruptedException {
        started().run();
    }

    /** What is known of a page of the site. */
    PageState state(String path) {
        return written.state(site.url(path)).orElseThrow();
    }

    double fetches(String kind, String outcome) {
        return parts.count("demarche.ingest.fetches", "kind", kind, "outcome", outcome);
    }

    @Override
    public void close() {
        tasks.cancelAll();
        client.close();
        site.close();
    }

    private Tasks tasks(Settlement pages, int most) {
        ContentReader contents = new ContentReader(ASSEMBLER, Discovery.create(parts.urls), parts.clock);
        TaskRunner runner = new TaskRunner(client, contents, Runnable::run, Runnable::run);
        CrawlConfig config = new CrawlConfig(
                true,
                "group",
                GroupProtocol.CONSUMER,
                CrawlParts.CONFIG,
                most,
                CrawlParts.MAX_AGE,
                Duration.ofSeconds(10));
        Crew crew = new Crew(
                config, runner, parts.sources, List::of, parts.schedule, parts.urls, parts.metrics, parts.clock);
        Settlements settlements = new Settlements(pages, parts.polls, parts.robots);
        return new Tasks(crew, parts.frontier, parts.agenda, settlements, parts.output, events::add);
    }

    private static PageClient client(List<String> allow) {
        FetchConfig config =
                new FetchConfig("desk@paper.example", 100_000, PATIENCE, PATIENCE, PATIENCE, allow, 8, 64 << 20);
        return PageClient.create(config, new SimpleMeterRegistry());
    }
}
