package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.demarche.contract.ArticleId;
import org.demarche.contract.Topics;
import org.demarche.testsite.HostTraffic;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.Visit;
import org.demarche.testsite.press.NewsHost;
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
                fleet.start("two-again");
                awaitArticles(articles, expected.size() * 2 / 3);
                fleet.start("four");
                awaitArticles(articles, expected.size());
                new GroupProgress(broker.bootstrapServers(), GROUP).awaitEnd(Topics.FETCHES.name(), PATIENCE);

                assertArticles(articles.read(), expected);
            }
            for (NewsHost host : web.hosts()) {
                assertPoliteness(site.traffic().of(host.name()));
            }
            assertThat(refetched(site, "two", killed)).isEmpty();
        }
    }

    private static void awaitArticles(ArticleLog articles, int count) {
        Awaitility.await(count + " articles")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> articles.read().size() >= count);
    }

    private static void assertArticles(Map<String, Integer> found, Map<String, String> expected) {
        assertThat(found).allSatisfy((id, times) -> assertThat(times)
                .as("how often %s is there", expected.get(id))
                .isOne());
        Set<String> missing = new TreeSet<>(expected.values());
        found.keySet().forEach(id -> missing.remove(expected.get(id)));
        assertThat(missing).as("not fetched").isEmpty();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    private static void assertPoliteness(HostTraffic traffic) {
        String host = traffic.host();
        Duration delay = host.startsWith("patient") ? WatchedWeb.CRAWL_DELAY : DELAY;
        assertThat(traffic.visits()).as("visits to %s", host).isNotEmpty();
        assertThat(traffic.mostAtOnce()).as("requests at once to %s", host).isOne();
        assertThat(traffic.shortestPause())
                .as("pause between requests to %s", host)
                .isGreaterThanOrEqualTo(delay);
        assertThat(traffic.byTarget().keySet())
                .as("asked of %s", host)
                .noneMatch(target -> target.startsWith("/private/"));
        if (host.startsWith("faulty")) {
            assertThat(traffic.byTarget()).as("asked of %s", host).containsOnlyKeys("/robots.txt");
        }
        for (int i = 1; i < traffic.visits().size(); i++) {
            if (traffic.visits().get(i - 1).status() == 429) {
                Duration pause = Duration.ofNanos(traffic.visits().get(i).start()
                        - traffic.visits().get(i - 1).end());
                assertThat(pause).as("pause that %s asked for", host).isGreaterThanOrEqualTo(WatchedWeb.RETRY_AFTER);
            }
        }
    }

    /** Articles that were given out more than once, but for those that a killed instance had no time to acknowledge. */
    private static Map<String, List<String>> refetched(TestSite site, String victim, long killed) {
        Map<String, List<String>> refetched = new TreeMap<>();
        int excused = 0;
        for (HostTraffic traffic : site.traffic().byHost().values()) {
            Map<String, List<Visit>> given = traffic.visits().stream()
                    .filter(visit -> visit.status() == 200 && visit.target().startsWith("/world/"))
                    .collect(Collectors.groupingBy(
                            visit -> visit.target().replaceFirst("\\?.*", ""), HashMap::new, Collectors.toList()));
            for (Map.Entry<String, List<Visit>> page : given.entrySet()) {
                List<Visit> visits = new ArrayList<>(page.getValue());
                boolean lost = visits.size() > 1
                        && visits.get(0).userAgent().endsWith("/" + victim + ")")
                        && visits.get(0).end() > killed - UNCOMMITTED.toNanos();
                if (lost) {
                    visits.remove(0);
                    excused++;
                }
                if (visits.size() > 1) {
                    refetched.put(
                            traffic.host() + page.getKey(),
                            visits.stream().map(Visit::userAgent).toList());
                }
            }
        }
        System.out.println("Pages fetched again that the killed instance had not acknowledged: " + excused);
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
                    Map.of("KAFKA_GROUP", GROUP, "FETCH_DELAY", DELAY.toMillis() + "ms", "POLL_FIRST_INTERVAL", "5m"));
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
