package org.demarche.ingest.frontier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.robots.RobotsReader;

/** A frontier that holds the first of two partitions, and the turns of its hosts. */
abstract class HeldHosts {

    static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    static final Duration DELAY = Duration.ofSeconds(1);
    static final Duration QUICK = Duration.ofMillis(50);
    static final Manner WELL = new Manner(false, QUICK, null);
    static final FrontierConfig CONFIG = new FrontierConfig(
            DELAY,
            1,
            5,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            List.of(Duration.ofHours(1), Duration.ofHours(6)));

    final Frontier frontier = new Frontier(CONFIG, host -> host.startsWith("other") ? 1 : 0);
    Instant now = START;

    HeldHosts() {
        frontier.hold(0, PartitionState.NONE, START.minus(DELAY));
    }

    static PartitionState pages(Map<String, PageState> pages) {
        return new PartitionState(pages, Map.of());
    }

    Optional<PageState> offer(String url) {
        return frontier.pages().offer(request(url), now);
    }

    FetchRequest request(String url) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", now, null, 0, 0);
    }

    FetchRequest changed(String url, Instant at) {
        return new FetchRequest(url, FetchRequest.Kind.PAGE, "feed", now, at, 0, 0);
    }

    Task go() {
        Turn turn = frontier.turn(now).orElseThrow(() -> new AssertionError("nobody's turn"));
        return ((Turn.Go) turn).task();
    }

    /** Lets the turns pass until this page has its own. */
    Task.Page fetch(String url) {
        for (int i = 0; i < 100; i++) {
            Optional<Turn> turn = frontier.turn(now);
            if (turn.isPresent() && ((Turn.Go) turn.get()).task() instanceof Task.RobotsTxt robots) {
                allowAll(robots);
            } else if (turn.isPresent()
                    && ((Turn.Go) turn.get()).task() instanceof Task.Page page
                    && page.url().equals(url)) {
                return page;
            }
            now = now.plus(DELAY);
        }
        throw new AssertionError("never had its turn: " + url);
    }

    void allowAll(Task robots) {
        robots(robots, "");
    }

    void robots(Task task, String text) {
        Task.RobotsTxt robots = (Task.RobotsTxt) task;
        Fetched found = new Fetched.Found(
                text.getBytes(StandardCharsets.UTF_8), "text/plain", null, Validators.NONE, Duration.ZERO);
        frontier.robotsAre(robots, RobotsReader.create().read(robots.origin(), found, now), null, now);
        frontier.finished(robots, WELL, now);
    }
}
