package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.demarche.contract.ArticleId;
import org.demarche.testsite.HostTraffic;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that mean harm cost bounded time and memory, each for its reason, and the others do not notice. */
class HostileSiteIT {

    private static final Duration DELAY = Duration.ofMillis(20);
    private static final Duration GOOD_TIME = Duration.ofSeconds(60);
    private static final int MEGABYTES = 256;
    private static final int LONGEST_TARGET = 200;

    /** What must have been counted, and how often at least. */
    private static final Map<String, Integer> REASONS = Map.ofEntries(
            Map.entry("page too-large", 4),
            Map.entry("page timeout", 1),
            Map.entry("page first-byte-timeout", 1),
            Map.entry("page protocol", 11),
            Map.entry("page content-encoding", 2),
            Map.entry("page content-type", 1),
            Map.entry("page too-many-redirects", 1),
            Map.entry("page redirect-loop", 1),
            Map.entry("robots blocked-address", 3),
            Map.entry("page bad-address", 1),
            Map.entry("page robots-disallowed", 100),
            Map.entry("page http-404", 100),
            Map.entry("poll too-large", 2),
            Map.entry("poll timeout", 1),
            Map.entry("poll xml-entities", 5),
            Map.entry("robots timeout", 1),
            Map.entry("robots redirect", 5),
            Map.entry("robots dns", 1));

    /** Badly served, and all the same there to be read. */
    private static final List<String> READABLE = List.of("no-length", "wrong-charset", "robots-endless");

    @Test
    void harmNothing(@TempDir Path folder) throws Exception {
        HostileWeb web = new HostileWeb(folder, Instant.now());
        try (Broker broker = Broker.start();
                TestSite site = TestSite.start(web.hosts());
                Watcher watcher = Watcher.start(
                        "victim",
                        broker,
                        site.writeHostsFile(folder, HostileWeb.INSIDE),
                        Map.of(
                                "FETCH_DELAY", DELAY.toMillis() + "ms",
                                "FETCH_CONNECT_TIMEOUT", "2s",
                                "FETCH_FIRST_BYTE_TIMEOUT", "2s",
                                "FETCH_TIMEOUT", "4s"),
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+ExitOnOutOfMemoryError")) {
            watcher.awaitReady();
            watcher.fetch(web.pages(site));
            for (Map.Entry<String, String> feed : web.feeds(site).entrySet()) {
                watcher.put(feed.getKey(), feed.getValue(), "feed");
            }
            watcher.put("sitemap-laughs", site.url(HostileWeb.LAUGHS, HostileWeb.FEED), "sitemap");
            watcher.put(HostileWeb.LINKS, site.url(HostileWeb.LINKS, "/sitemap.xml"), "sitemap");
            for (var host : web.healthy()) {
                watcher.put(host.name(), site.url(host.name(), "/feed"), "feed");
            }

            Set<String> wanted = new TreeSet<>(web.articles(site));
            READABLE.forEach(name -> wanted.add(site.url(name + ".example.test", "/page.html")));
            try (ArticleLog articles = new ArticleLog(broker.bootstrapServers())) {
                Awaitility.await("the healthy articles").atMost(GOOD_TIME).untilAsserted(() -> {
                    Set<String> found = articles.read().keySet();
                    wanted.removeIf(url -> found.contains(ArticleId.ofUrl(url)));
                    assertThat(wanted).as("not there").isEmpty();
                });
            }
            Awaitility.await("a reason for everything").atMost(GOOD_TIME).untilAsserted(() -> assertReasons(watcher));

            assertThat(watcher.source(HostileWeb.LAUGHS).at("/status/history").toString())
                    .contains("xml-entities", "made of others");
            assertUnharmed(watcher);
            assertNothingLeaked(site);
            HostTraffic links = site.traffic().of(HostileWeb.LINKS);
            assertThat(links.mostAtOnce()).isOne();
            assertThat(links.shortestPause()).isGreaterThanOrEqualTo(DELAY);
            assertThat(links.byTarget().keySet()).noneMatch(target -> target.startsWith("/closed/"));
        }
    }

    private static void assertReasons(Watcher watcher) throws Exception {
        Map<String, Double> fetches = watcher.fetches();
        SoftAssertions soft = new SoftAssertions();
        REASONS.forEach((reason, least) -> soft.assertThat(fetches.getOrDefault(reason, 0.0))
                .as("%s among %s", reason, fetches)
                .isGreaterThanOrEqualTo(least));
        soft.assertAll();
    }

    private static void assertUnharmed(Watcher watcher) throws Exception {
        assertThat(watcher.process().status("/livez")).isEqualTo(200);
        assertThat(watcher.process().status("/readyz")).isEqualTo(200);
        assertThat(watcher.process().output()).doesNotContain("OutOfMemoryError", "StackOverflowError");
        assertThat(watcher.process().metric("jvm_memory_used_bytes{area=\"heap\""))
                .isLessThan(MEGABYTES * 1024 * 1024);
    }

    /** No entity was made longer than it stands there, and none fetched. */
    private static void assertNothingLeaked(TestSite site) {
        assertThat(site.traffic().of(HostileWeb.CANARY).visits()).isEmpty();
        assertThat(site.traffic().of(HostileWeb.INSIDE).visits()).isEmpty();
        assertThat(site.traffic().byHost().values())
                .flatExtracting(HostTraffic::visits)
                .extracting(Visit::target)
                .noneMatch(target -> target.contains(HostileWeb.SECRET) || target.contains("laugh laugh"))
                .allMatch(target -> target.length() < LONGEST_TARGET);
    }
}
