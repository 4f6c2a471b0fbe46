package org.demarche.ingest.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.control.SiteSearch.Candidate;
import org.demarche.ingest.control.SiteSearch.Outcome;
import org.demarche.ingest.fetch.FetchConfig;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchingSiteSearchTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String XML = "application/xml";
    private static final String FEED = "<rss version='2.0'><channel><title>Beacon</title>"
            + "<item><title>Talks</title><link>https://beacon.example/1</link></item></channel></rss>";
    private static final String SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>https://beacon.example/1</loc></url></urlset>";
    private static final String PLAIN = "<html><head><title>Beacon</title></head><body><p>Hello.</p></body></html>";

    private final PageClient client = PageClient.create(
            FetchConfig.from(Settings.read(
                    Map.of("DEMARCHE_FETCH_ALLOW", "127.0.0.1", "DEMARCHE_FETCH_CONTACT", "desk@beacon.example"))),
            new SimpleMeterRegistry());
    private final FetchingSiteSearch search = FetchingSiteSearch.create(client);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;

    /** What the site has at a path: a body, a character for each byte, or where it redirects to. */
    private record Answer(int status, String type, String body) {}

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void stop() {
        client.close();
        site.stop(0);
    }

    @Test
    void takesAFeedForItself() throws Exception {
        has("/news", "application/rss+xml", FEED);

        assertThat(find("/news")).isEqualTo(found(new Candidate(url("/news"), Kind.FEED, null)));
    }

    @Test
    void takesASitemapForItself() throws Exception {
        has("/map", XML, SITEMAP);

        assertThat(find("/map")).isEqualTo(found(new Candidate(url("/map"), Kind.SITEMAP, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/gzip", "application/x-gzip", "application/octet-stream"})
    void takesAPackedSitemapForItself(String type) throws Exception {
        has("/map.xml.gz", type, packed(SITEMAP));

        assertThat(find("/map.xml.gz")).isEqualTo(found(new Candidate(url("/map.xml.gz"), Kind.SITEMAP, null)));
    }

    @Test
    void findsTheFeedThatThePageDeclaresAndAsksForNothingElse() throws Exception {
        has("/", HTML, declaring(feed("/all.rss", "All of it")));

        assertThat(find("/")).isEqualTo(found(new Candidate(url("/all.rss"), Kind.FEED, "All of it")));
        assertThat(asked).containsExactly("/");
    }

    @Test
    void findsAllThatThePageDeclaresInItsOrder() throws Exception {
        has(
                "/",
                HTML,
                declaring(feed("/world.rss", "World")
                        + feed("/trade.rss", "Trade")
                        + "<link rel='sitemap' href='/map.xml'>"));

        assertThat(find("/"))
                .isEqualTo(found(
                        new Candidate(url("/world.rss"), Kind.FEED, "World"),
                        new Candidate(url("/trade.rss"), Kind.FEED, "Trade"),
                        new Candidate(url("/map.xml"), Kind.SITEMAP, null)));
    }

    @Test
    void looksWhereThePageRedirectsTo() throws Exception {
        answers.put("/old", new Answer(301, HTML, "/en/"));
        has("/en/", HTML, declaring(feed("all.rss", "All")));

        assertThat(find("/old")).isEqualTo(found(new Candidate(url("/en/all.rss"), Kind.FEED, "All")));
    }

    @Test
    void looksAtAPageByTheFormOfItsAddressThatItsSiteInsistsOn() throws Exception {
        answers.put("/paper?a=2&p=1", new Answer(301, HTML, "/paper?p=1&a=2"));
        has("/paper?p=1&a=2", HTML, declaring(feed("/all.rss", "All")));

        assertThat(find("/paper?a=2&p=1")).isEqualTo(found(new Candidate(url("/all.rss"), Kind.FEED, "All")));
    }

    @Test
    void givesUpWhereRedirectsDoNotEnd() throws Exception {
        answers.put("/round", new Answer(302, HTML, "/round"));

        assertThat(nothing("/round").reason()).isEqualTo("too-many-redirects");
        assertThat(asked).hasSize(6);
    }

    @Test
    void takesTheSitemapsOfRobotsTxtWhereThePageTellsOfNone() throws Exception {
        has("/", HTML, PLAIN);
        answers.put("/robots.txt", new Answer(302, "text/plain", "/robots"));
        has(
                "/robots",
                "text/plain",
                "User-agent: *\nDisallow:\nSitemap: /news.xml\nSitemap: %s\nSitemap: /news.xml\n"
                        .formatted(url("/archive.xml.gz")));
        has("/feed", XML, FEED);

        assertThat(find("/"))
                .isEqualTo(found(
                        new Candidate(url("/news.xml"), Kind.SITEMAP, null),
                        new Candidate(url("/archive.xml.gz"), Kind.SITEMAP, null)));
        assertThat(asked).containsExactly("/", "/robots.txt", "/robots");
    }

    @Test
    void looksInTheUsualPlacesWhereRobotsTxtTellsOfNoneEither() throws Exception {
        has("/", HTML, PLAIN);
        has("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        has("/feed.xml", XML, FEED);

        assertThat(find("/")).isEqualTo(found(new Candidate(url("/feed.xml"), Kind.FEED, null)));
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        has("/", HTML, PLAIN);

        assertThat(find("/"))
                .isEqualTo(new Outcome.Nothing(
                        "no-sources",
                        "neither the page nor robots.txt names a feed or a sitemap, and none is in the usual places"));
        assertThat(asked).startsWith("/", "/robots.txt", "/feed").hasSize(2 + 6);
    }

    @Test
    void saysThatThePageIsNotThere() throws Exception {
        assertThat(find("/")).isEqualTo(new Outcome.Nothing("http-404", "the site answers 404"));
        assertThat(asked).containsExactly("/");
    }

    @Test
    void saysWhyThePageCouldNotBeRead() throws Exception {
        has("/", "image/png", "not a page");

        assertThat(find("/"))
                .isEqualTo(new Outcome.Nothing("content-type", "what the site answers is neither a page nor a feed"));
    }

    @Test
    void saysWhatOpensAnAddressThatIsNotPublic() throws Exception {
        Outcome outcome = search.find("http://127.0.0.2/").get(30, TimeUnit.SECONDS);

        assertThat(outcome)
                .isEqualTo(new Outcome.Nothing(
                        "blocked-address", "the address of the site is not public; fetch.allow opens it"));
    }

    private void has(String path, String type, String body) {
        answers.put(path, new Answer(200, type, body));
    }

    private static String declaring(String links) {
        return PLAIN.replace("</head>", links + "</head>");
    }

    private static String feed(String path, String title) {
        return "<link rel='alternate' type='application/rss+xml' href='%s' title='%s'>".formatted(path, title);
    }

    private static Outcome found(Candidate... candidates) {
        return new Outcome.Found(List.of(candidates));
    }

    private Outcome.Nothing nothing(String path) throws Exception {
        Outcome outcome = find(path);
        assertThat(outcome).isInstanceOf(Outcome.Nothing.class);
        return (Outcome.Nothing) outcome;
    }

    private Outcome find(String path) throws Exception {
        return search.find(url(path)).get(30, TimeUnit.SECONDS);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        Answer answer = answers.getOrDefault(path, new Answer(404, HTML, PLAIN));
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() / 100 == 3) {
            exchange.getResponseHeaders().set("Location", answer.body());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
