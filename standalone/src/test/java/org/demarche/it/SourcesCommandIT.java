package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.standalone.embedded.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands about sources, with the real service. */
@ExtendWith(BackendExtension.class)
class SourcesCommandIT {

    private static final String FEED = "https://beacon.invalid/news/feed.xml";
    private static final String ID = "beacon.invalid-news-feed.xml";

    @TempDir
    private Path home;

    private int port;
    private Path key;

    @Test
    void addsShowsAndRemovesASourceAndAsksForAPage(Backend backend) throws Exception {
        port = LoopbackPorts.free();
        key = Files.writeString(home.resolve("key"), "open-sesame-of-the-forty\n");
        try (ServiceProcess service = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers(),
                                "HTTP_PORT", Integer.toString(port),
                                "HTTP_API_KEY", "open-sesame-of-the-forty"))
                .awaitReady()) {
            assertThat(run(0, "sources", "add", FEED, "--kind", "feed", "--min-interval", "10m"))
                    .contains("Watching the feed " + FEED, "sources show " + ID);
            eventually()
                    .untilAsserted(() -> assertThat(run(0, "sources", "list")).contains(ID, FEED));
            assertThat(run(0, "sources", "add", FEED, "--kind", "feed", "--name", "Beacon"))
                    .contains("Watching anew");
            eventually().untilAsserted(() -> assertThat(run(0, "sources", "show", ID))
                    .contains("Beacon", "standing"));
            assertThat(run(1, "sources", "add", "https://beacon.invalid/", "--kind", "feed", "--id", "NO"))
                    .contains("is not watched", "id must be");
            assertThat(run(1, "sources", "discover", "https://beacon.invalid/"))
                    .contains(
                            "nothing to watch was found at https://beacon.invalid/: the name of the site does not resolve");
            assertThat(run(0, "sources", "remove", ID)).contains("not watched any more");
            eventually().untilAsserted(() -> assertThat(run(1, "sources", "show", ID))
                    .contains("no source is called"));
            assertThat(run(0, "ingest", "https://beacon.invalid/1", "https://beacon.invalid/2"))
                    .contains("2 accepted, 0 refused");
            assertThat(service.output()).doesNotContain("open-sesame-of-the-forty");
        }
    }

    @Test
    void findsWhatASiteOffersAndAddsItWhereThereIsOneFeed(Backend backend) throws Exception {
        port = LoopbackPorts.free();
        key = Files.writeString(home.resolve("key"), "open-sesame-of-the-forty\n");
        HttpServer site = site();
        String address = "http://127.0.0.1:" + site.getAddress().getPort();
        try (ServiceProcess service = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                backend.bootstrapServers(),
                                "HTTP_PORT",
                                Integer.toString(port),
                                "HTTP_API_KEY",
                                "open-sesame-of-the-forty",
                                "FETCH_ALLOW",
                                "127.0.0.1"))
                .awaitReady()) {
            assertThat(run(0, "sources", "discover", address + "/several"))
                    .contains("feed     " + address + "/world.rss  World", "feed     " + address + "/trade.rss  Trade")
                    .contains(
                            "sitemap  " + address + "/map.xml",
                            "Watch one with ./demarche sources add URL --kind KIND");
            assertThat(run(0, "sources", "add", address + "/one"))
                    .contains("Watching the feed " + address + "/world.rss");
            assertThat(run(1, "sources", "add", address + "/several"))
                    .contains(
                            address + "/several offers several; add the one that you want with --kind:",
                            "World",
                            "Trade");
            assertThat(run(1, "sources", "add", address + "/none"))
                    .contains("nothing to watch was found at " + address
                            + "/none: neither the page nor robots.txt names a feed")
                    .contains("add it with --kind section");
            assertThat(run(0, "sources", "list")).contains("/world.rss").doesNotContain("/trade.rss", "/none");
            assertThat(service.output()).doesNotContain("open-sesame-of-the-forty");
        } finally {
            site.stop(0);
        }
    }

    /** A site with pages that declare one feed, several sources and none. */
    private static HttpServer site() throws IOException {
        String world = "<link rel='alternate' type='application/rss+xml' title='World' href='/world.rss'>";
        Map<String, String> pages = Map.of(
                "/one",
                world,
                "/several",
                world + "<link rel='alternate' type='application/rss+xml' title='Trade' href='/trade.rss'>"
                        + "<link rel='sitemap' href='/map.xml'>",
                "/none",
                "<p>Hello.</p>");
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        site.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "not here" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        return site;
    }

    private String run(int expected, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + port, "--api-key-file", key.toString()));
        try (CommandLine command = CommandLine.start(home, all.toArray(String[]::new))) {
            assertThat(command.awaitExit()).as(command.output()).isEqualTo(expected);
            return command.output();
        }
    }
}
