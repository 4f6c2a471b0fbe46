package org.demarche.it;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.testsite.Answer;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.press.Listing;
import org.demarche.testsite.press.Listing.Links;
import org.demarche.testsite.press.ListingFormat;
import org.demarche.testsite.press.Manners;
import org.demarche.testsite.press.NewsHost;

/** Forty hosts of every character with sixty sources, and what of their pages may be had: three thousand articles. */
final class WatchedWeb {

    /** What the hosts ask for that ask for a delay. */
    static final Duration CRAWL_DELAY = Duration.ofSeconds(1);

    static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    static final Duration BUSY = Duration.ofSeconds(3);

    private static final String DOMAIN = ".example.test";
    private static final int NEWS_PAGES = 120;

    private final Instant newest;
    private final Map<String, NewsHost> hosts = new HashMap<>();
    private final Map<String, Set<Integer>> allowed = new HashMap<>();

    WatchedWeb(Instant newest) {
        this.newest = newest;
        IntStream.range(0, 16).forEach(this::addNews);
        for (int i = 0; i < 6; i++) {
            NewsHost slow = host("slow", i, 50, Listing.ofAll("/rss", ListingFormat.RSS));
            add(slow.withRobots("").withManners(Manners.slow(Duration.ofMillis(200), Duration.ofMillis(800))), 50);
        }
        for (int i = 0; i < 3; i++) {
            Listing closed = Listing.of("/closed", ListingFormat.ATOM, 0, 10).linked(Links.CLOSED);
            Listing open = Listing.ofAll("/atom", ListingFormat.ATOM);
            NewsHost patient = i == 0 ? host("patient", i, 20, open, closed) : host("patient", i, 20, open);
            add(patient.withRobots("Crawl-delay: " + CRAWL_DELAY.toSeconds() + "\n"), 20);
        }
        for (int i = 0; i < 2; i++) {
            add(host("lawless", i, 100, Listing.ofAll("/sitemap.xml", ListingFormat.SITEMAP)), 100);
            add(host("forbidden", i, 60, rss()).withRobots(Answer.status(403)), 60);
            add(host("faulty", i, 30, rss()).withRobots(Answer.status(500)), 0);
            add(host("busy", i, 60, rss()).withRobots("").withManners(Manners.busy(10, BUSY, RETRY_AFTER)), 60);
            add(host("reset", i, 40, rss()).withManners(Manners.stumbling(4, new Answer.Reset())), 40);
            add(host("failing", i, 40, rss()).withManners(Manners.stumbling(4, Answer.status(500))), 40);
        }
        addMoved(0, "forbidden-0");
        addMoved(1, "forbidden-1");
        addMoved(2, "slow-0");
    }

    private void addNews(int i) {
        NewsHost host =
                switch (i % 4) {
                    case 0 ->
                        news(
                                i,
                                Listing.of("/rss", ListingFormat.RSS, 0, 80),
                                Listing.of("/sitemap.xml", ListingFormat.SITEMAP, 40, NEWS_PAGES));
                    case 1 ->
                        news(
                                i,
                                Listing.ofAll("/atom", ListingFormat.ATOM).linked(Links.TRACKED),
                                Listing.of("/news.xml", ListingFormat.NEWS_SITEMAP, 0, 100));
                    case 2 ->
                        news(
                                i,
                                Listing.of("/feed.json", ListingFormat.JSON_FEED, 0, 60)
                                        .linked(Links.TRACKED),
                                Listing.index("/sitemap.xml", List.of("/part-1.xml", "/part-2.xml.gz", "/closed.xml")),
                                Listing.of("/part-1.xml", ListingFormat.SITEMAP, 0, 90),
                                Listing.of("/part-2.xml.gz", ListingFormat.SITEMAP, 60, NEWS_PAGES),
                                Listing.of("/closed.xml", ListingFormat.SITEMAP, 0, 20)
                                        .linked(Links.CLOSED));
                    default ->
                        news(
                                i,
                                Listing.of("/section/world", ListingFormat.SECTION, 0, 60),
                                Listing.ofAll("/rss", ListingFormat.RSS).linked(Links.TRACKED));
                };
        add(host.withRobots(""), NEWS_PAGES);
    }

    private NewsHost news(int i, Listing... listings) {
        return host("news", i, NEWS_PAGES, listings);
    }

    private void addMoved(int i, String elsewhere) {
        NewsHost moved = host(
                        "moved",
                        i,
                        80,
                        Listing.of("/rss", ListingFormat.RSS, 0, 20).linked(Links.MOVED),
                        Listing.of("/guests", ListingFormat.RSS, 60, 80).linked(Links.AWAY))
                .leadingTo(elsewhere + DOMAIN);
        add(moved, 20);
        IntStream.range(60, 80).forEach(allowed.get(elsewhere + DOMAIN)::add);
    }

    private NewsHost host(String name, int i, int articles, Listing... listings) {
        return NewsHost.of(name + "-" + i + DOMAIN, newest, articles, listings);
    }

    private static Listing rss() {
        return Listing.ofAll("/rss", ListingFormat.RSS);
    }

    private void add(NewsHost host, int articles) {
        hosts.put(host.name(), host);
        allowed.put(
                host.name(), new HashSet<>(IntStream.range(0, articles).boxed().toList()));
    }

    List<NewsHost> hosts() {
        return List.copyOf(hosts.values());
    }

    /** The addresses of all articles that may be fetched. */
    Set<String> articles(TestSite site) {
        Set<String> urls = new HashSet<>();
        allowed.forEach((host, numbers) -> numbers.forEach(
                number -> urls.add(site.url(host, hosts.get(host).target(number)))));
        return urls;
    }

    /** What is watched: all listings but the parts of a sitemap index. */
    List<WatchedListing> sources(TestSite site) {
        List<WatchedListing> sources = new ArrayList<>();
        for (NewsHost host : hosts()) {
            Set<String> parts = new HashSet<>();
            host.listings().forEach(listing -> parts.addAll(listing.sitemaps()));
            for (Listing listing : host.listings()) {
                if (!parts.contains(listing.target())) {
                    sources.add(WatchedListing.of(site, host, listing));
                }
            }
        }
        return sources;
    }

    /** A source as the API takes it. */
    record WatchedListing(String id, String url, String kind) {

        static WatchedListing of(TestSite site, NewsHost host, Listing listing) {
            String id = host.name() + listing.target().replaceAll("[^a-z0-9]+", "-");
            return new WatchedListing(id, site.url(host.name(), listing.target()), kind(listing.format()));
        }

        private static String kind(ListingFormat format) {
            return switch (format) {
                case RSS, ATOM, JSON_FEED -> "feed";
                case SITEMAP, NEWS_SITEMAP, SITEMAP_INDEX -> "sitemap";
                case SECTION -> "section";
            };
        }
    }
}
