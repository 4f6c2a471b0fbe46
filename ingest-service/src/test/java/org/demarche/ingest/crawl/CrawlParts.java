package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.contract.FetchRequest;
import org.demarche.contract.Source;
import org.demarche.ingest.control.KeptSources;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.FrontierConfig;
import org.demarche.ingest.frontier.Manner;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.robots.RobotsReader;
import org.demarche.ingest.url.UrlNormaliser;
import org.threeten.extra.MutableClock;

/** The parts of a crawl on an instance that holds the first of two partitions, without its threads and without Kafka. */
final class CrawlParts {

    static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    static final Manner WELL = new Manner(false, Duration.ofMillis(50), null);
    static final Duration MAX_AGE = Duration.ofDays(30);
    static final FrontierConfig CONFIG = new FrontierConfig(
            Duration.ofSeconds(1),
            1,
            2,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)));
    private static final HostPartitions PARTITIONS = new HostPartitions(2);

    /** A host of the partition that is held, and one of the other. */
    static final String HERE = "https://" + hostIn(0);

    static final String ELSEWHERE = "https://" + hostIn(1);

    final MutableClock clock = MutableClock.of(START, ZoneOffset.UTC);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final CrawlMetrics metrics = new CrawlMetrics(registry);
    final KeptSources sources = new KeptSources(true, clock);
    final UrlNormaliser urls = UrlNormaliser.create();
    final Records records = new Records(PARTITIONS);
    final Written written = new Written();
    final Frontier frontier = new Frontier(CONFIG, PARTITIONS);
    final Referrals referrals = new Referrals(sources, MAX_AGE, clock);
    final PollSchedule schedule = new PollSchedule(
            new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)), new Random(7));
    final Agenda agenda = new Agenda(sources, schedule, frontier);
    final Output output = new Output(records, written, metrics);
    final RedirectRules redirects = new RedirectRules(frontier.pages(), urls, CONFIG.maxRedirects());
    final Settlement pages = new Settlement(frontier.pages(), redirects, referrals, output, metrics, clock);
    final PollSettlement polls = new PollSettlement(agenda, frontier.pages(), urls, referrals, output, metrics, clock);
    final RobotsSettlement robots = new RobotsSettlement(frontier, urls, clock);

    CrawlParts() {
        frontier.hold(0, PartitionState.NONE, START.minusSeconds(1));
    }

    private static String hostIn(int partition) {
        return IntStream.range(0, 100)
                .mapToObj(n -> "paper" + n + ".example")
                .filter(host -> PARTITIONS.applyAsInt(host) == partition)
                .findFirst()
                .orElseThrow();
    }

    static FetchRequest request(String url) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", START, null, 0, 0);
    }

    static FetchRequest sitemap(String url, int depth) {
        return new FetchRequest(url, FetchRequest.Kind.SITEMAP, "feed", START, null, 0, depth);
    }

    static FetchRequest redirected(String url, int redirects) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", START, null, redirects, 0);
    }

    /** Takes a request, and makes the task that its turn comes to. */
    Task.Page offered(FetchRequest request) {
        frontier.pages().offer(request, clock.instant());
        return page(request);
    }

    static Task.Page page(FetchRequest request) {
        String url = request.url();
        return new Task.Page(UrlNormaliser.host(url), url, url, request, Validators.NONE);
    }

    Task.Page offered(String url) {
        return offered(request(url));
    }

    /** Watches a feed; its first poll is planned. */
    Source watch(String url) {
        return watch(source(url));
    }

    Source watch(Source source) {
        sources.with(source, null);
        agenda.plan(List.of(source.id()), clock.instant());
        return source;
    }

    Source source(String url) {
        return new Source("feed", url, Source.Kind.FEED, "The Lantern", false, null, null, null, clock.instant());
    }

    void allowAll(Task.RobotsTxt robots, Instant now) {
        Fetched missing = new Fetched.Refused(404, null);
        frontier.robotsAre(robots, RobotsReader.create().read(robots.origin(), missing, now), null, now);
        frontier.finished(robots, WELL, now);
    }

    double count(String counter, String... tags) {
        return registry.get(counter).tags(tags).counter().count();
    }
}
