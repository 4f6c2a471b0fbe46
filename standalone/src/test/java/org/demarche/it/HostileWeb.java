package org.demarche.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.testsite.Answer;
import org.demarche.testsite.Host;
import org.demarche.testsite.PlainHost;
import org.demarche.testsite.Request;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.hostile.BadHttp;
import org.demarche.testsite.hostile.Flood;
import org.demarche.testsite.hostile.GzipBomb;
import org.demarche.testsite.hostile.ManyLinks;
import org.demarche.testsite.hostile.Maze;
import org.demarche.testsite.hostile.XmlBomb;
import org.demarche.testsite.press.Listing;
import org.demarche.testsite.press.ListingFormat;
import org.demarche.testsite.press.NewsHost;

/** Hosts that mean harm, each in one way, and healthy ones beside them. */
final class HostileWeb {

    /** Named in the hosts file as the others are, and open to nobody. */
    static final String INSIDE = "inside.closed.test";

    static final String CANARY = "canary.example.test";
    static final String LINKS = "links.example.test";
    static final String LAUGHS = "feed-laughs.example.test";
    static final String SECRET = "the-secret-of-this-machine";

    private static final long TEN_GIGABYTES = 10L << 30;
    private static final String DOMAIN = ".example.test";
    private static final String PAGE = "/page.html";
    static final String FEED = "/feed";
    private static final int HEALTHY = 10;
    private static final int HEALTHY_PAGES = 20;

    private final Map<String, Host> hosts = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> feeds = new TreeMap<>();
    private final List<NewsHost> healthy;

    /**
     * Sets the traps.
     *
     * @param folder where a file lies that nobody may read
     */
    HostileWeb(Path folder, Instant newest) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        setBottomlessTraps();
        setLies();
        setRedirects();
        setFeeds(secret);
        setRobots();
        add(new PlainHost(CANARY, Map.of()));
        add(new ManyLinks(LINKS, 100_000));
        healthy = IntStream.range(0, HEALTHY)
                .mapToObj(n -> NewsHost.of(
                        "healthy-" + n + DOMAIN, newest, HEALTHY_PAGES, Listing.ofAll(FEED, ListingFormat.RSS)))
                .toList();
        healthy.forEach(this::add);
    }

    private void setBottomlessTraps() {
        page("endless-body", Flood.ofBody("text/html"));
        page("endless-chunks", Flood.ofChunks());
        // Several, since what a busy machine takes in of one before its time is over would do no harm.
        for (int n = 0; n < 4; n++) {
            page("endless-chunk-line-" + n, Flood.ofChunkExtension());
        }
        page("endless-headers", Flood.ofHeaders());
        page("endless-header", Flood.ofOneHeader());
        page("endless-status", Flood.ofStatusLine());
        page("endless-hints", Flood.ofInterimAnswers());
        page("drip", Flood.drip(Duration.ofMillis(100)));
        page("silence", new Answer.Late(Duration.ofDays(1), Answer.status(200)));
        page("gzip-bomb", GzipBomb.of("text/html", TEN_GIGABYTES));
    }

    private void setLies() {
        page("garbage", BadHttp.garbage());
        page("too-long-said", BadHttp.withLength(1_000_000, report("too-long-said")));
        page("too-short-said", BadHttp.withLength(500, report("too-short-said")));
        page("two-lengths", BadHttp.withTwoLengths(report("two-lengths")));
        page("huge-said", BadHttp.withLength(Long.MAX_VALUE, report("huge-said")));
        page("no-length", BadHttp.withoutLength(report("no-length")));
        page("odd-encoding", BadHttp.encoded("martian", report("odd-encoding")));
        page("not-gzip", BadHttp.encoded("gzip", report("not-gzip")));
        page("picture", Answer.ok("image/png", "no picture"));
        page(
                "wrong-charset",
                Answer.ok(
                        "text/html; charset=klingon-8", report("wrong-charset").getBytes(StandardCharsets.ISO_8859_1)));
        page("broken", new Answer.Reset());
    }

    private void setRedirects() {
        add(new Maze("maze" + DOMAIN));
        pages.put("maze" + DOMAIN, "/room/1");
        page("loop", Answer.redirect(302, PAGE));
        page("to-metadata", Answer.redirect(302, "http://169.254.169.254/latest/meta-data/"));
        page("to-mapped", Answer.redirect(302, "http://[::ffff:127.0.0.1]/"));
        page("to-file", Answer.redirect(302, "file:///etc/passwd"));
        pages.put(INSIDE, PAGE);
        pages.put("nowhere" + DOMAIN, PAGE);
    }

    private void setFeeds(Path secret) {
        feed("feed-endless", request -> Flood.ofBody("application/rss+xml"));
        feed("feed-bomb", request -> GzipBomb.of("application/rss+xml", TEN_GIGABYTES));
        feed("feed-drip", request -> Flood.drip(Duration.ofMillis(100)));
        feed("feed-laughs", request -> XmlBomb.billionLaughs(request.url("/laughed")));
        feed("feed-copies", request -> XmlBomb.manyCopies(request.url("/copied")));
        String file = secret.toUri().toString();
        feed("feed-file", request -> XmlBomb.external(file, request.url("/leaked")));
        feed("feed-address", request -> XmlBomb.external(request.url(CANARY, "/entity"), request.url("/leaked")));
        feed("feed-subset", request -> XmlBomb.externalSubset(request.url(CANARY, "/subset"), request.url("/leaked")));
    }

    private void setRobots() {
        for (Map.Entry<String, Answer> robots : Map.of(
                        "robots-endless", Flood.ofBody("text/plain"),
                        "robots-bomb", GzipBomb.of("text/plain", TEN_GIGABYTES),
                        "robots-drip", Flood.drip(Duration.ofMillis(100)),
                        "robots-loop", Answer.redirect(302, "/robots.txt"))
                .entrySet()) {
            String name = robots.getKey() + DOMAIN;
            add(new PlainHost(
                    name,
                    Map.of(
                            "/robots.txt",
                            request -> robots.getValue(),
                            PAGE,
                            request -> Answer.ok("text/html", report(robots.getKey())))));
            pages.put(name, PAGE);
        }
    }

    private void page(String name, Answer answer) {
        add(new PlainHost(name + DOMAIN, Map.of(PAGE, request -> answer)));
        pages.put(name + DOMAIN, PAGE);
    }

    private void feed(String name, Function<Request, Answer> answer) {
        add(new PlainHost(name + DOMAIN, Map.of(FEED, answer)));
        feeds.put(name + DOMAIN, FEED);
    }

    private void add(Host host) {
        hosts.put(host.name(), host);
    }

    private static String report(String name) {
        return "<html><head><title>Envoys meet in %1$s</title></head><body><article><h1>Envoys meet in %1$s</h1>%2$s</article></body></html>"
                .formatted(
                        name,
                        IntStream.range(0, 8)
                                .mapToObj(n ->
                                        ("<p>On day %d of the talks in %s, the envoy of France thanked the envoy of Norway for his"
                                                        + " patience, and both agreed to look at the border caf\u00e9s again.</p>")
                                                .formatted(n, name))
                                .collect(Collectors.joining()));
    }

    Set<Host> hosts() {
        return Set.copyOf(hosts.values());
    }

    /** The pages to ask for, most of which nobody should wish to have. */
    List<String> pages(TestSite site) {
        List<String> urls = new ArrayList<>();
        pages.forEach((host, target) -> urls.add(site.url(host, target)));
        return urls;
    }

    /** The feeds to watch, by their hosts. */
    Map<String, String> feeds(TestSite site) {
        Map<String, String> urls = new TreeMap<>();
        feeds.forEach((host, target) -> urls.put(host, site.url(host, target)));
        return urls;
    }

    List<NewsHost> healthy() {
        return healthy;
    }

    /** The articles of the healthy hosts. */
    Set<String> articles(TestSite site) {
        return healthy.stream()
                .flatMap(host -> IntStream.range(0, HEALTHY_PAGES).mapToObj(n -> site.url(host.name(), host.target(n))))
                .collect(Collectors.toSet());
    }
}
