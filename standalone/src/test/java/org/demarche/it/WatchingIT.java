package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.demarche.contract.ArticleId;
import org.demarche.contract.Topics;
import org.demarche.testsite.HostTraffic;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances share the watching of many hosts: all is fetched, once, and politely, whoever comes and goes. */
class WatchingIT {

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String GROUP = "watching";

    /** What an instance may have fetched and not yet committed when it was killed: the length of its transactions, and more. */
    private static final Duration UNCOMMITTED = Duration.ofSeconds(2);

    @Test
    void fetchesEveryAllowedPageOnceAndPolitelyWhileInstancesComeAndGo(@TempDir Path folder) throws Exception {
        WatchedWeb web = new WatchedWeb(Instant.now());
        try (Broker broker = Broker.start();
                TestSite site = TestSite.start(web.hosts());
                Fleet fleet = new Fleet(broker, site.writeHostsFile(folder))) {
            Map<String, String> expected =
                    web.articles(site).stream().collect(Collectors.toMap(ArticleId::ofUrl, Function.identity()));
            List<WatchedWeb.WatchedListing> sources = web.sources(site);

            Watcher first = fleet.start("one");
            Watcher second = fleet.start("two");
            fleet.start("three");
            fleet.awaitReady();
            for (WatchedWeb.WatchedListing source : sources) {
                first.put(source.id(), source.url(), source.kind());
            }
            long killed;
            try (ArticleLog articles = new ArticleLog(broker.bootstrapServers())) {
                awaitArticles(articles, expected.size() / 3);
                second.process().kill();
                killed = System.nanoTime();
                awaitArticles(articles, expected.size() / 2);
                Watcher restarted = fleet.start("two-again");
                awaitArticles(articles, expected.size() * 2 / 3);
                Watcher fourth = fleet.start("four");
                Awaitility.await("all articles").atMost(PATIENCE).untilAsserted(() -> assertThat(
                                missing(articles.read(), expected))
                        .isEmpty());
                awaitHosts(restarted);
                awaitHosts(fourth);
                new GroupProgress(broker.bootstrapServers(), GROUP).awaitEnd(Topics.FETCHES.name(), PATIENCE);

                assertArticles(articles.read(), expected);
            }
            SoftAssertions hosts = new SoftAssertions();
            web.hosts().forEach(host -> assertPoliteness(hosts, site.traffic().of(host.name())));
            hosts.assertAll();

            Predicate<Visit> unacknowledged =
                    visit -> visit.userAgent().endsWith("/two)") && visit.end() > killed - UNCOMMITTED.toNanos();
            assertThat(refetched(site, unacknowledged)).isEmpty();
            assertThat(refetched(site, visit -> false))
                    .as("what the killed instance had in hand: a page of each host at most")
                    .hasSizeLessThanOrEqualTo(web.hosts().size());
        }
    }

    private static void awaitArticles(ArticleLog articles, int count) {
        Awaitility.await(count + " articles")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> articles.read().size() >= count);
    }

    /** Waits until an instance has taken over hosts, perhaps after all is done: then nothing may be done again. */
    private static void awaitHosts(Watcher watcher) {
        Awaitility.await(watcher.name() + " knows pages")
                .atMost(PATIENCE)
                .until(() -> watcher.process().metric("demarche_ingest_frontier_urls") > 0);
    }

    private static void assertArticles(Map<String, Integer> found, Map<String, String> expected) {
        assertThat(found).allSatisfy((id, times) -> assertThat(times)
                .as("how often %s is there", expected.get(id))
                .isOne());
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    private static Set<String> missing(Map<String, Integer> found, Map<String, String> expected) {
        Set<String> missing = new TreeSet<>(expected.values());
        found.keySet().forEach(id -> missing.remove(expected.get(id)));
        return missing;
    }

    private static void assertPoliteness(SoftAssertions soft, HostTraffic traffic) {
        String host = traffic.host();
        Duration delay = host.startsWith("patient") ? WatchedWeb.CRAWL_DELAY : DELAY;
        soft.assertThat(traffic.visits()).as("visits to %s", host).isNotEmpty();
        soft.assertThat(traffic.mostAtOnce()).as("requests at once to %s", host).isOne();
        soft.assertThat(closerThan(delay, traffic))
                .as("requests to %s sooner than %s", host, delay)
                .isEmpty();
        soft.assertThat(traffic.byTarget().keySet())
                .as("asked of %s", host)
                .noneMatch(target -> target.startsWith("/private/"));
        if (host.startsWith("faulty")) {
            soft.assertThat(traffic.byTarget()).as("asked of %s", host).containsOnlyKeys("/robots.txt");
        }
    }

    /** Requests that came sooner after the one before than they may; after a 429 they must wait for as long as it says. */
    private static List<String> closerThan(Duration delay, HostTraffic traffic) {
        List<String> closer = new ArrayList<>();
        for (int i = 1; i < traffic.visits().size(); i++) {
            Visit before = traffic.visits().get(i - 1);
            Visit visit = traffic.visits().get(i);
            Duration pause = Duration.ofNanos(visit.start() - before.end());
            if (pause.compareTo(before.status() == 429 ? WatchedWeb.RETRY_AFTER : delay) < 0) {
                closer.add("%s between %s and %s".formatted(pause, shown(before), shown(visit)));
            }
        }
        return closer;
    }

    private static String shown(Visit visit) {
        return "%s (%d, by %s)".formatted(visit.target(), visit.status(), visit.userAgent());
    }

    /**
     * Articles that were given out more than once; the first time does not count where the instance that got it was killed
     * before it could acknowledge it.
     */
    private static List<String> refetched(TestSite site, Predicate<Visit> unacknowledged) {
        List<String> refetched = new ArrayList<>();
        for (HostTraffic traffic : site.traffic().byHost().values()) {
            Map<String, List<Visit>> given = traffic.visits().stream()
                    .filter(visit -> visit.status() == 200 && visit.target().startsWith("/world/"))
                    .filter(unacknowledged.negate())
                    .collect(Collectors.groupingBy(
                            visit -> visit.target().replaceFirst("\\?.*", ""), TreeMap::new, Collectors.toList()));
            given.values().stream()
                    .filter(visits -> visits.size() > 1)
                    .forEach(visits -> refetched.add(traffic.host() + shown(visits.get(0)) + shown(visits.get(1))));
        }
        return refetched;
    }

    /** The instances of the test, of which each knows the same. */
    private record Fleet(Broker broker, Path names, List<Watcher> watchers) implements AutoCloseable {

        Fleet(Broker broker, Path names) {
            this(broker, names, new ArrayList<>());
        }

        Watcher start(String name) throws IOException {
            Watcher watcher = Watcher.start(
                    name,
                    broker,
                    names,
                    Map.of("KAFKA_GROUP", GROUP, "FETCH_DELAY", DELAY.toMillis() + "ms", "FETCH_RETRY", "1s,2s,4s"));
            watchers.add(watcher);
            return watcher;
        }

        void awaitReady() {
            watchers.forEach(Watcher::awaitReady);
        }

        @Override
        public void close() throws IOException {
            for (Watcher watcher : watchers) {
                watcher.close();
            }
        }
    }
}
