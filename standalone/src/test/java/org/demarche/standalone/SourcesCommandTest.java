package org.demarche.standalone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {

    @RegisterExtension
    private final WireMockExtension pipeline = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return at(pipeline.baseUrl(), arguments);
    }

    private int at(String url, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "sources";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--url";
        all[arguments.length + 2] = url;
        return Main.commandLine(new Main.Home(folder))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private void finds(String sources) {
        pipeline.stubFor(get(urlPathEqualTo("/v1/discover"))
                .withQueryParam("url", equalTo("https://news.example/"))
                .willReturn(okJson("{\"sources\":" + sources + "}")));
        pipeline.stubFor(put(urlPathMatching("/v1/sources/.*"))
                .willReturn(aResponse().withStatus(201).withBody("{}")));
    }

    @Test
    void listsSourcesAsATable() {
        Instant now = Instant.now();
        pipeline.stubFor(get("/v1/sources")
                .willReturn(okJson(
                        """
                        {"sources": [
                          {"id": "a", "url": "https://news.example/feed", "kind": "feed", "paused": false,
                           "status": {"standing": "soft", "lastPoll": "%s", "nextPoll": "%s"}},
                          {"id": "longer", "url": "https://news.example/map", "kind": "sitemap", "paused": true},
                          {"id": "new", "url": "https://news.example/world", "kind": "section", "paused": false}]}
                        """
                                .formatted(now.minus(30, ChronoUnit.MINUTES), now.plus(7, ChronoUnit.HOURS)))));

        assertThat(run("list")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "ID      KIND     STANDING        LAST POLL   NEXT POLL  LAST NEW  URL",
                        "a       feed     soft            30 min ago  in 6 h     -         https://news.example/feed",
                        "longer  sitemap  paused          -           -          -         https://news.example/map",
                        "new     section  not polled yet  -           -          -         https://news.example/world");
    }

    @Test
    void saysHowToBeginWhereNothingIsWatched() {
        pipeline.stubFor(get("/v1/sources").willReturn(okJson("{\"sources\":[]}")));

        assertThat(run("list")).isZero();

        assertThat(out.toString()).contains("sources add URL");
    }

    @Test
    void showsASourceWithItsLastPolls() {
        Instant now = Instant.now();
        pipeline.stubFor(get("/v1/sources/a")
                .willReturn(okJson(
                        """
                        {"id": "a", "url": "https://news.example/feed", "kind": "feed", "paused": false, "maxAge": "PT720H",
                         "status": {"standing": "temporary", "reason": "http-500", "url": "https://news.example/new", "interval": "PT15M",
                          "history": [{"at": "%s", "outcome": "http-500", "detail": "oops", "items": 0, "fresh": 0},
                                      {"at": "%s", "outcome": "read", "items": 20, "fresh": 3}]}}
                        """
                                .formatted(now.minusSeconds(300), now.minusSeconds(7300)))));

        assertThat(run("show", "a")).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "moved to  https://news.example/new",
                        "maxAge    30 d",
                        "reason    http-500",
                        "interval  15 min")
                .contains("5 min ago  http-500  0      0    oops", "2 h ago    read      20     3");
    }

    @Test
    void putsASourceOfAGivenKindAsItIsDescribed() {
        finds("[]");

        int code = run(
                "add",
                "https://www.news.example/World/feed.xml",
                "--kind",
                "feed",
                "--name",
                "The News",
                "--min-interval",
                "5m",
                "--max-interval",
                "1d",
                "--max-age",
                "30d");

        assertThat(code).as(err.toString()).isZero();
        pipeline.verify(
                putRequestedFor(urlEqualTo("/v1/sources/news.example-world-feed.xml"))
                        .withRequestBody(
                                equalToJson(
                                        """
                        {"url": "https://www.news.example/World/feed.xml", "kind": "feed", "name": "The News", "paused": false,
                         "minInterval": "PT5M", "maxInterval": "PT24H", "maxAge": "PT720H"}
                        """)));
        assertThat(out.toString()).contains("Watching the feed", "sources show news.example-world-feed.xml");
    }

    @Test
    void addsTheOneFeedThatASiteOffers() {
        finds(
                """
                [{"url": "https://news.example/map.xml", "kind": "sitemap"},
                 {"url": "https://news.example/feed", "kind": "feed", "title": "All"}]
                """);

        assertThat(run("add", "https://news.example/", "--id", "news")).isZero();

        pipeline.verify(putRequestedFor(urlEqualTo("/v1/sources/news"))
                .withRequestBody(equalToJson(
                        "{\"url\": \"https://news.example/feed\", \"kind\": \"feed\", \"paused\": false}")));
    }

    @Test
    void showsTheFeedsOfASiteThatOffersSeveralAndAddsNone() {
        finds(
                """
                [{"url": "https://news.example/world", "kind": "feed", "title": "Wor\\u001b[2Jld"},
                 {"url": "https://news.example/local", "kind": "feed"}]
                """);

        assertThat(run("add", "https://news.example/")).isEqualTo(1);

        pipeline.verify(0, putRequestedFor(anyUrl()));
        assertThat(err.toString()).contains("several", "feed  https://news.example/world  Wor [2Jld", "/local");
    }

    @Test
    void saysWhatElseCouldBeWatchedOnlyWhereTheSiteCouldBeRead() {
        refuses("no-sources", "none is in the usual places");
        assertThat(run("add", "https://news.example/")).isEqualTo(1);
        assertThat(err.toString())
                .contains("nothing to watch was found at https://news.example/: none is in the usual places")
                .contains("--kind section");

        err.getBuffer().setLength(0);
        refuses("dns", "the name of the site does not resolve");
        assertThat(run("add", "https://news.example/")).isEqualTo(1);
        assertThat(err.toString()).contains("does not resolve").doesNotContain("--kind");
    }

    private void refuses(String reason, String why) {
        pipeline.stubFor(get(urlPathEqualTo("/v1/discover"))
                .willReturn(aResponse()
                        .withStatus(422)
                        .withBody("{\"detail\": \"%s\", \"reason\": \"%s\"}".formatted(why, reason))));
    }

    @Test
    void addsEverySourceOfAFile() throws IOException {
        finds("[]");
        Path file = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml><body><outline text='A' xmlUrl='https://a.example/feed'/><outline text='B'>"
                        + "<outline xmlUrl='https://b.example/rss'/></outline></body></opml>");

        assertThat(run("add", "--file", file.toString())).as(err.toString()).isZero();

        pipeline.verify(putRequestedFor(urlEqualTo("/v1/sources/a.example-feed")));
        pipeline.verify(putRequestedFor(urlEqualTo("/v1/sources/b.example-rss")));
    }

    @Test
    void saysWhatIsWrongInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("sources.json"), "[{\"id\": \"a\"}]");

        assertThat(run("add", "--file", file.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("source 1 (a)");
    }

    @Test
    void removesASourceAndSaysWhereThereIsNone() {
        pipeline.stubFor(delete("/v1/sources/a").willReturn(aResponse().withStatus(204)));

        assertThat(run("remove", "a")).isZero();
        assertThat(run("remove", "b")).isEqualTo(1);

        assertThat(out.toString()).contains("a is not watched any more");
        assertThat(err.toString()).contains("no source is called b", "sources list");
    }

    @Test
    void printsTheAnswerOfThePipelineAsJson() {
        finds("[{\"url\":\"https://news.example/feed\",\"kind\":\"feed\"}]");

        assertThat(run("discover", "https://news.example/", "--json")).isZero();

        assertThat(out.toString().strip())
                .isEqualTo("{\"sources\":[{\"url\":\"https://news.example/feed\",\"kind\":\"feed\"}]}");
    }

    @Test
    void givesTheKeyOfAFileAndSaysWhereAKeyGoes() throws IOException {
        pipeline.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(401).withBody("{\"detail\":\"send the API key\"}")));
        pipeline.stubFor(get("/v1/sources")
                .withHeader("Authorization", equalTo("Bearer open-sesame"))
                .willReturn(okJson("{\"sources\":[]}")));
        Path key = Files.writeString(folder.resolve("key"), "open-sesame\n");

        assertThat(run("list", "--api-key-file", key.toString())).isZero();
        assertThat(run("list")).isEqualTo(2);

        assertThat(err.toString()).contains("--api-key-file");
    }

    @Test
    void saysWhatToDoWhereNoPipelineRuns() throws IOException {
        int nobody;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closedAgain.getLocalPort();
        }

        assertThat(at("http://127.0.0.1:" + nobody, "list")).isEqualTo(1);

        assertThat(err.toString()).contains("connection refused", "./demarche up");
    }
}
