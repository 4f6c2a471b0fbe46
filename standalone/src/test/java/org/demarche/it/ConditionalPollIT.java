package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.demarche.contract.ArticleId;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.press.Listing;
import org.demarche.testsite.press.ListingFormat;
import org.demarche.testsite.press.NewsHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What did not change is asked for and not fetched; what did is fetched. */
class ConditionalPollIT {

    private static final int HOSTS = 100;
    private static final int POLLS = 10_000;
    private static final List<String> FEEDS = List.of("/rss", "/atom");

    @Test
    void tenThousandPollsOfUnchangedFeedsFetchNothingAndAChangedEtagDoes(@TempDir Path folder) throws Exception {
        List<NewsHost> hosts =
                IntStream.range(0, HOSTS).mapToObj(ConditionalPollIT::host).toList();
        try (Broker broker = Broker.start();
                TestSite site = TestSite.start(hosts);
                Watcher watcher = Watcher.start(
                        "poller",
                        broker,
                        site.writeHostsFile(folder),
                        Map.of(
                                "FETCH_DELAY", "1ms",
                                "POLL_FIRST_INTERVAL", "100ms",
                                "POLL_MIN_INTERVAL", "100ms",
                                "POLL_MAX_INTERVAL", "500ms"))) {
            watcher.awaitReady();
            for (NewsHost host : hosts) {
                for (String feed : FEEDS) {
                    watcher.put(host.name() + feed.replace('/', '-'), site.url(host.name(), feed), "feed");
                }
            }
            try (ArticleLog articles = new ArticleLog(broker.bootstrapServers())) {
                eventually().until(() -> articles.read().size() == HOSTS);
                long fetched = articleVisits(site);
                long unchanged = unchangedPolls(site);
                eventually().until(() -> unchangedPolls(site) >= unchanged + POLLS);
                assertThat(articleVisits(site))
                        .as("article fetches after %d polls", POLLS)
                        .isEqualTo(fetched);
                assertThat(watcher.fetches().get("poll unchanged")).isGreaterThanOrEqualTo(POLLS);

                NewsHost changed = hosts.get(HOSTS / 2);
                changed.publish();
                eventually().until(() -> articles.read().size() > HOSTS);
                long then = unchangedPolls(site);
                eventually().until(() -> unchangedPolls(site) >= then + POLLS / 10);
                String fresh = site.url(changed.name(), changed.target(1));
                assertThat(articles.read()).hasSize(HOSTS + 1).containsEntry(ArticleId.ofUrl(fresh), 1);
                assertThat(articleVisits(site)).isEqualTo(fetched + 1);
            }
        }
    }

    @Test
    void fetchesACorrectedArticleAgainAndNoOther(@TempDir Path folder) throws Exception {
        NewsHost host = NewsHost.of("news-0.example.test", Instant.now(), 5, Listing.ofAll("/rss", ListingFormat.RSS));
        try (Broker broker = Broker.start();
                TestSite site = TestSite.start(List.of(host));
                Watcher watcher = Watcher.start(
                        "corrector",
                        broker,
                        site.writeHostsFile(folder),
                        Map.of("FETCH_DELAY", "10ms", "FETCH_RECHECK", "2s,4s"))) {
            watcher.awaitReady().put("news-0", site.url(host.name(), "/rss"), "feed");
            try (ArticleLog articles = new ArticleLog(broker.bootstrapServers())) {
                eventually().until(() -> articles.read().size() == 5);
                String id = ArticleId.ofUrl(site.url(host.name(), host.target(3)));
                String before = articles.newest(id).text();
                host.correct(3);
                // Two checks of each of five articles, all but one of them in vain.
                eventually().until(() -> checks(site, host) == 10);
                eventually().until(() -> articles.read().get(id) == 2);

                assertThat(articles.newest(id).text()).isNotEqualTo(before);
                assertThat(articles.read().values()).containsExactlyInAnyOrder(1, 1, 1, 1, 2);
            }
        }
    }

    private static NewsHost host(int number) {
        return NewsHost.of(
                "feed-" + number + ".example.test",
                Instant.now(),
                1,
                Listing.ofAll(FEEDS.get(0), ListingFormat.RSS),
                Listing.of(FEEDS.get(1), ListingFormat.ATOM, 0, 1));
    }

    private static long articleVisits(TestSite site) {
        return site.traffic().byHost().values().stream()
                .flatMap(host -> host.visits().stream())
                .filter(visit -> visit.target().startsWith("/world/"))
                .count();
    }

    private static long unchangedPolls(TestSite site) {
        return site.traffic().byHost().values().stream()
                .flatMap(host -> host.visits().stream())
                .filter(visit -> visit.status() == 304 && FEEDS.contains(visit.target()))
                .count();
    }

    private static long checks(TestSite site, NewsHost host) {
        return site.traffic().of(host.name()).visits().stream()
                .filter(visit -> visit.isConditional() && visit.target().startsWith("/world/"))
                .count();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }
}
