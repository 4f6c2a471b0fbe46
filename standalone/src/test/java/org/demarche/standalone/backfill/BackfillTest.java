package org.demarche.standalone.backfill;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.contract.ContractJson;
import org.demarche.standalone.client.PipelineClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** What no healthy service does: faults, and answers that only a proxy gives. */
@Timeout(60)
class BackfillTest {

    private static final String ARTICLES = "/v1/articles";
    private static final String BATCH = "/v1/articles/batch";

    /** Long enough that a busy machine answers; one of the tests waits for it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    @RegisterExtension
    private final WireMockExtension pipeline = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path folder;

    private final Told told = new Told();

    private Path resume() {
        return folder.resolve("resume/point");
    }

    private BackfillOptions options(Duration patience, boolean restart) {
        return new BackfillOptions(resume(), restart, 4, patience, 100_000, folder.resolve("rejected.ndjson"));
    }

    private BackfillResult run(String... arguments) throws Exception {
        return run(Duration.ofSeconds(20), false, arguments);
    }

    private BackfillResult run(Duration patience, boolean restart, String... arguments) throws Exception {
        PipelineClient client = new PipelineClient(URI.create(pipeline.baseUrl()), "open-sesame", TIMEOUT);
        return Backfill.of(List.of(arguments), null, client, options(patience, restart), told)
                .run();
    }

    private String page(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "<p>" + name).toString();
    }

    private String lines(int count) throws IOException {
        String lines = IntStream.rangeClosed(1, count)
                .mapToObj("{\"text\": \"%d\"}\n"::formatted)
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("lines.ndjson"), lines).toString();
    }

    private static ResponseDefinitionBuilder accepted() {
        return aResponse().withStatus(202).withBody("{\"id\":\"0f\"}");
    }

    private static ResponseDefinitionBuilder problem(int status, String kind, String more) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"urn:demarche:problem:%s\",\"status\":%d,\"detail\":\"so it is\"%s}"
                        .formatted(kind, status, more));
    }

    private void answer(String path, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        pipeline.stubFor(post(urlPathEqualTo(path))
                .inScenario("fault")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("over"));
        pipeline.stubFor(post(urlPathEqualTo(path))
                .inScenario("fault")
                .whenScenarioStateIs("over")
                .willReturn(then));
    }

    private long requests(String path) {
        return pipeline.findAll(postRequestedFor(urlPathEqualTo(path))).size();
    }

    @Test
    void sendsAPageWithItsAddressAndTheKey() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        Path archive = Files.write(
                folder.resolve("a.warc"),
                new Archive(WarcCompression.NONE)
                        .response("https://example.org/?q=a b", 200, "text/html; charset=windows-1251", "<p>x")
                        .bytes());

        BackfillResult result = run(archive.toString());

        assertThat(result.counts().isClean()).isTrue();
        pipeline.verify(postRequestedFor(urlPathEqualTo(ARTICLES))
                .withQueryParam("url", equalTo("https://example.org/?q=a b"))
                .withHeader("Content-Type", equalTo("text/html; charset=windows-1251"))
                .withHeader("Authorization", equalTo("Bearer open-sesame"))
                .withRequestBody(equalTo("<p>x")));
        assertThat(resume()).doesNotExist();
    }

    @Test
    void waitsAsLongAsTheServiceAsksAndSendsAgain() throws Exception {
        answer(ARTICLES, problem(429, "too-many-requests", "").withHeader("Retry-After", "1"), accepted());
        long start = System.nanoTime();

        BackfillResult result = run(page("a.html"));

        assertThat(result.counts().accepted()).isEqualTo(1);
        assertThat(result.counts().retried()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void sendsAgainWhatWasNotAnsweredWhole() throws Exception {
        for (ResponseDefinitionBuilder fault : List.of(
                problem(503, "unavailable", ""),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(202).withBody("{\"id\":\"0f\"}").withChunkedDribbleDelay(10, 60_000))) {
            pipeline.resetAll();
            answer(ARTICLES, fault, accepted());

            BackfillResult result = run(page("a.html"));

            assertThat(result.end()).isEqualTo(BackfillResult.End.COMPLETE);
            assertThat(result.counts().accepted()).isEqualTo(1);
            assertThat(requests(ARTICLES)).isEqualTo(2);
        }
    }

    @Test
    void sendsOnlyTheLinesOfABatchAgainThatWereNotTaken() throws Exception {
        String some =
                """
                {"line":1,"status":202,"id":"0f"}
                {"line":2,"status":503,"problem":{"type":"urn:demarche:problem:unavailable","detail":"Kafka is away"}}
                {"line":3,"status":422,"problem":{"type":"urn:demarche:problem:no-article","reason":"listing","detail":"links only"}}
                """;
        answer(
                BATCH,
                aResponse().withBody(some),
                aResponse().withBody("{\"line\":1,\"status\":202}\n{\"line\":2,\"status\":202}\n"));

        BackfillResult result = run(lines(4));

        assertThat(result.counts().accepted()).isEqualTo(3);
        assertThat(result.counts().refusals()).isEqualTo(Map.of("no-article (listing)", 1L));
        List<LoggedRequest> sent = pipeline.findAll(postRequestedFor(urlPathEqualTo(BATCH)));
        assertThat(sent.get(1).getBodyAsString()).isEqualTo("{\"text\":\"2\"}\n{\"text\":\"4\"}\n");
    }

    @Test
    void countsRefusalsByKindShowsTheFirstAndWritesAll() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES))
                .willReturn(problem(422, "no-article", ",\"reason\":\"listing\",\"field\":\"html\"")));
        for (int i = 0; i < 5; i++) {
            page(i + ".html");
        }

        BackfillResult result = run(folder.toString());

        assertThat(result.counts().isClean()).isFalse();
        assertThat(result.counts().refusals()).isEqualTo(Map.of("no-article (listing)", 5L));
        assertThat(told.lines()).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains(".html, record 1", "no-article (listing)", "so it is"));
        assertThat(Files.readAllLines(folder.resolve("rejected.ndjson")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(ContractJson.mapper()
                                .readTree(line)
                                .path("status")
                                .asInt())
                        .isEqualTo(422));
        assertThat(resume()).doesNotExist();
    }

    @Test
    void stopsAtOnceWhereTheKeyIsWrongAndSaysHowToGiveOne() throws Exception {
        pipeline.stubFor(any(anyUrl()).willReturn(problem(401, "unauthorized", "")));

        BackfillResult result = run(page("a.html"));

        assertThat(result.end()).isEqualTo(BackfillResult.End.TURNED_AWAY);
        assertThat(result.why()).contains("--api-key-file", "DEMARCHE_API_KEY");
        assertThat(requests(ARTICLES)).isEqualTo(1);
    }

    @Test
    void stopsAtOnceWhereNoPipelineAnswers() throws Exception {
        pipeline.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        assertThat(run(page("a.html")).why()).contains("404", "--url");
    }

    @Test
    void givesUpAfterItsPatienceAndContinuesWithTheNextRun() throws Exception {
        for (int i = 10; i < 40; i++) {
            page(i + ".html");
        }
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES))
                .withRequestBody(equalTo("<p>30.html"))
                .willReturn(problem(503, "unavailable", "")));
        String pages = folder.toString();

        BackfillResult first = run(Duration.ofSeconds(1), false, pages);
        pipeline.resetAll();
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        BackfillResult second = run(Duration.ofSeconds(1), false, pages);

        assertThat(first.end()).isEqualTo(BackfillResult.End.AWAY);
        assertThat(first.why()).contains("./demarche up");
        assertThat(second.end()).isEqualTo(BackfillResult.End.COMPLETE);
        assertThat(second.counts().accepted()).isEqualTo(10);
        assertThat(told.lines()).anySatisfy(line -> assertThat(line).contains("Continuing after record 1", "29.html"));
        assertThat(resume()).doesNotExist();
    }

    @Test
    void refusesAResumePointOfOtherInputsUnlessToldToBeginAnew() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        page("a.html");
        Files.createDirectories(resume().getParent());
        Files.writeString(
                resume(), "{\"inputs\":\"00\",\"file\":\"a\",\"position\":{\"input\":0,\"entry\":1,\"offset\":0}}");

        assertThatThrownBy(() -> run(folder.toString()))
                .isInstanceOf(BackfillException.class)
                .hasMessageContaining("--restart");
        assertThat(run(Duration.ofSeconds(1), true, folder.toString()).counts().accepted())
                .isEqualTo(1);
    }

    @Test
    void sendsAddressesTogetherAndFindsTheOneAtFault() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo("/v1/fetches"))
                .willReturn(problem(422, "invalid-field", ",\"field\":\"urls[1]\"")));
        pipeline.stubFor(post(urlPathEqualTo("/v1/fetches"))
                .withRequestBody(equalTo("{\"urls\":[\"https://example.org/1\"]}"))
                .willReturn(accepted()));

        BackfillResult result = run("https://example.org/1", "https://example.org/2");

        assertThat(result.counts().accepted()).isEqualTo(1);
        assertThat(result.counts().refused()).isEqualTo(1);
        assertThat(requests("/v1/fetches")).isEqualTo(3);
    }

    @Test
    void tellsWhereAnArchiveBreaksOffAndSendsWhatWasRead() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        byte[] whole = new Archive(WarcCompression.GZIP)
                .page("https://example.org/1", "<p>1")
                .page("https://example.org/2", "<p>2")
                .bytes();
        Files.write(folder.resolve("a.warc.gz"), Arrays.copyOf(whole, whole.length - 30));
        page("b.html");

        BackfillResult result = run(folder.toString());

        assertThat(result.end()).isEqualTo(BackfillResult.End.COMPLETE);
        assertThat(result.counts().accepted()).isEqualTo(2);
        assertThat(result.counts().brokenInputs()).isEqualTo(1);
        assertThat(told.lines()).anySatisfy(line -> assertThat(line).contains("a.warc.gz", "at byte"));
    }

    @Test
    void passesOverMoreRecordsThanMayWaitBehindALineThatWaitsForCompany() throws Exception {
        pipeline.stubFor(post(urlPathEqualTo(ARTICLES)).willReturn(accepted()));
        StringBuilder lines = new StringBuilder("{\"text\": \"1\"}\n");
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"file\":\"x\",\"error\":\"none\"}\n");
        }
        Files.write(folder.resolve("a.ndjson"), lines.toString().getBytes(StandardCharsets.UTF_8));

        BackfillResult result = run(folder.toString());

        assertThat(result.counts().accepted()).isEqualTo(1);
        assertThat(result.counts().passedOver()).isEqualTo(20_000);
    }
}
