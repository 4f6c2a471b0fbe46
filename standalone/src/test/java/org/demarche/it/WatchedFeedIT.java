package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.standalone.demo.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way that the README shows: from {@code sources add} to the articles in Elasticsearch, each with its stances. */
@ExtendWith(BackendExtension.class)
class WatchedFeedIT {

    private static final int PAGES = 16;

    @Test
    void bringsTheArticlesOfAFeedIntoElasticsearch(Backend backend, @TempDir Path folder) throws Exception {
        HttpServer site = samples();
        try (RunningPipeline pipeline = RunningPipeline.start(
                backend,
                folder.resolve("state"),
                Map.of("FETCH_ALLOW", "127.0.0.1", "FETCH_DELAY", "50ms", "KAFKA_GROUP", "watched-feed"))) {
            String feed = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed.xml";

            assertThat(sources(pipeline, folder, "add", feed, "--id", "samples"))
                    .contains("Watching the feed " + feed + " as samples");

            eventually().untilAsserted(() -> {
                var articles = pipeline.search("demarche-articles", "source.feed:samples");
                assertThat(articles.size()).isEqualTo(PAGES);
                assertThat(articles)
                        .allSatisfy(hit ->
                                assertThat(hit.path("_source").path("stances")).isNotEmpty());
            });
            assertThat(sources(pipeline, folder, "show", "samples")).contains("active", "read     16     16");
        } finally {
            site.stop(0);
        }
    }

    private static String sources(RunningPipeline pipeline, Path folder, String command, String... arguments)
            throws Exception {
        String[] all = new String[arguments.length + 4];
        all[0] = "sources";
        all[1] = command;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 2] = "--url";
        all[all.length - 1] = pipeline.url();
        try (CommandLine line = CommandLine.start(folder.resolve("home"), all)) {
            assertThat(line.awaitExit()).as(line.output()).isZero();
            return line.output();
        }
    }

    /** Serves the pages of the demo, and the feed beside them. */
    private static HttpServer samples() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            String path = "samples" + exchange.getRequestURI().getPath();
            try (exchange;
                    InputStream page = SamplePage.class.getResourceAsStream(path)) {
                if (page == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                exchange.getResponseHeaders()
                        .set("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
                exchange.sendResponseHeaders(200, 0);
                page.transferTo(exchange.getResponseBody());
            }
        });
        site.start();
        return site;
    }
}
