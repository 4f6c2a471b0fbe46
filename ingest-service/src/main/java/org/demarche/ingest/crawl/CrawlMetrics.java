package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.contract.Article;
import org.demarche.contract.PageKind;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.HostClass;
import org.demarche.ingest.frontier.Task;

/** What an operator sees of the crawl. */
final class CrawlMetrics {

    private final MeterRegistry metrics;
    private final Timer wait;
    private final DistributionSummary quality;
    private final Counter refusals;
    private final Counter discovered;
    private final Counter leftOut;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong urls = new AtomicLong();
    private final AtomicLong hosts = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();

    CrawlMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.wait = Timer.builder("demarche.ingest.time.to.fetch")
                .description("from the discovery of a page to its being fetched")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofDays(1))
                .register(metrics);
        this.quality = DistributionSummary.builder("demarche.ingest.extraction.quality")
                .description("of the articles fetched, from 0 (a stub) to 1 (a whole article)")
                .serviceLevelObjectives(0.25, 0.5, 0.75, 0.9)
                .register(metrics);
        this.refusals = Counter.builder("demarche.ingest.robots.refusals")
                .description("requests not made because robots.txt keeps us away, or nobody could say whether it does")
                .register(metrics);
        this.discovered = Counter.builder("demarche.ingest.discovered")
                .description("requests to fetch that sources and redirects led to")
                .register(metrics);
        this.leftOut = Counter.builder("demarche.ingest.frontier.left.out")
                .description("requests to fetch that were left out because too many of their host waited")
                .register(metrics);
        gauge("frontier.waiting", "URLs that were found and not fetched yet", waiting);
        gauge("frontier.urls", "URLs that are known", urls);
        gauge("frontier.hosts", "hosts with something to fetch, now or later, or asked lately", hosts);
        gauge("fetches.under.way", "requests under way", underWay);
    }

    private void gauge(String name, String description, AtomicLong value) {
        Gauge.builder("demarche.ingest." + name, value, AtomicLong::get)
                .description(description)
                .register(metrics);
    }

    /** Counts a task by what became of it. */
    void fetched(Task task, String outcome, HostClass host) {
        metrics.counter("demarche.ingest.fetches", "kind", kind(task), "outcome", outcome, "host_class", host.word())
                .increment();
    }

    private static String kind(Task task) {
        if (task instanceof Task.Page page) {
            return page.request().kind().name().toLowerCase(Locale.ROOT);
        }
        return task instanceof Task.Poll ? "poll" : "robots";
    }

    void refused() {
        refusals.increment();
    }

    void discovered(int requests) {
        discovered.increment(requests);
    }

    void leftOut() {
        leftOut.increment();
    }

    void waited(Instant discoveredAt, Instant fetchedAt) {
        if (discoveredAt != null && !discoveredAt.isAfter(fetchedAt)) {
            wait.record(Duration.between(discoveredAt, fetchedAt));
        }
    }

    void article(Article article) {
        page(article.extraction().reason());
        quality.record(article.extraction().quality());
    }

    void page(PageKind kind) {
        metrics.counter("demarche.ingest.pages", "reason", kind.word()).increment();
    }

    void deadLetter(String reason) {
        metrics.counter("demarche.dead.letters", "stage", "ingest", "reason", reason)
                .increment();
    }

    /** Takes the numbers of now, for whoever scrapes in another thread. */
    void depth(Frontier frontier, int tasks) {
        waiting.set(frontier.pages().waiting());
        urls.set(frontier.pages().size());
        hosts.set(frontier.hosts());
        underWay.set(tasks);
    }
}
