package org.demarche.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.demarche.contract.Source;
import org.demarche.ingest.accept.ArticleRoutes;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.control.BrokenSources;
import org.demarche.ingest.control.DiscoverRoutes;
import org.demarche.ingest.control.FetchRoutes;
import org.demarche.ingest.control.KeptSources;
import org.demarche.ingest.control.SiteSearch;
import org.demarche.ingest.control.SourceRoutes;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.Sightings;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.publish.ArticlePublisher;
import org.demarche.ingest.sources.Sources;
import org.junit.jupiter.api.Test;

/** Holds the document of the API true: it is compared with the routes, and every answer that it describes is really given. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(CLOCK);
    private static final String KEY = "0123456789abcdef-all";
    private static final String ARTICLES_ONLY = "0123456789abcdef-articles";
    private static final String SOURCES_ONLY = "0123456789abcdef-sources";

    private static final String NORWAY =
            "{\"text\": \"Norway thanked Sweden for its help with the ferry on Monday, officials in Oslo said.\","
                    + " \"url\": \"https://post.example/ferry\", \"title\": \"Ferry\", \"source\": {\"name\": \"The Post\"}}";
    private static final String POST =
            "{\"url\": \"https://post.example/rss\", \"kind\": \"feed\", \"name\": \"The Post\","
                    + " \"minInterval\": \"15m\", \"maxAge\": \"P7D\"}";

    /** A request of each operation that is served. */
    private static final Map<String, Sample> SAMPLES = Map.of(
            "POST /v1/articles", new Sample("/v1/articles", "application/json", NORWAY),
            "POST /v1/articles/batch", new Sample("/v1/articles/batch", "application/x-ndjson", NORWAY + "\n{}\n"),
            "GET /v1/sources", new Sample("/v1/sources", null, null),
            "GET /v1/sources/{id}", new Sample("/v1/sources/post", null, null),
            "PUT /v1/sources/{id}", new Sample("/v1/sources/post", "application/json", POST),
            "DELETE /v1/sources/{id}", new Sample("/v1/sources/post", null, null),
            "POST /v1/fetches",
                    new Sample(
                            "/v1/fetches",
                            "application/json",
                            "{\"urls\": [\"https://post.example/a\", \"https://post.example/b\"]}"),
            "GET /v1/discover", new Sample("/v1/discover?url=https://post.example/", null, null),
            "GET /openapi.json", new Sample("/openapi.json", null, null));

    private final OpenApiDocument document = document();
    private final Set<String> given = new TreeSet<>();

    /**
     * A request.
     *
     * @param contentType null for a request without a body
     */
    private record Sample(String path, String contentType, String body) {
        Sample at(String other) {
            return new Sample(other, contentType, body);
        }

        Sample sending(String other) {
            return new Sample(path, contentType, other);
        }

        Sample as(String other) {
            return new Sample(path, other, body);
        }
    }

    @Test
    void describesEveryRouteAndNoOther() {
        try (RunningApi api = working(Map.of())) {
            assertThat(document.operations()).isEqualTo(new TreeSet<>(api.api().offers()));
            assertThat(SAMPLES).containsOnlyKeys(document.operations());
        }
    }

    @Test
    void givesEveryAnswerThatItDescribesAsItDescribesIt() throws Exception {
        try (RunningApi api = working(keys())) {
            whereAllIsWell(api);
            whereTheRequestIsWrong(api);
            whereTheKeyIsWrong(api);
        }
        where(429, working(with(keys(), "HTTP_RATE_LIMIT", "1")), true);
        where(500, failing(), false);
        where(503, away(), false);
        whereAllPlacesAreTaken();

        Set<String> described = new TreeSet<>();
        document.operations().forEach(operation -> document.operation(operation)
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> described.add(operation + " " + status)));
        assertThat(given).isEqualTo(described);
    }

    @Test
    void describesTheRequestsOfTheSamplesAndRefusesWhatTheServiceRefuses() throws Exception {
        assertThat(document.requestFaults("POST /v1/articles", "application/json", JSON.readTree(NORWAY)))
                .isEmpty();
        assertThat(document.requestFaults("PUT /v1/sources/{id}", "application/json", JSON.readTree(POST)))
                .isEmpty();
        assertThat(document.requestFaults(
                        "PUT /v1/sources/{id}", "application/json", JSON.readTree("{\"kind\": \"x\"}")))
                .isNotEmpty();
        assertThat(document.requestFaults("POST /v1/fetches", "application/json", JSON.readTree("{\"urls\": []}")))
                .isNotEmpty();
    }

    private void whereAllIsWell(RunningApi api) throws Exception {
        String one = "PUT /v1/sources/{id}";
        check(api, one, 200);
        check(api, one, SAMPLES.get(one).at("/v1/sources/new"), 201, KEY);
        check(api, "POST /v1/articles", 202);
        Sample page = new Sample(
                "/v1/articles?url=https://post.example/page",
                "text/html; charset=utf-8",
                "<html><body><article><h1>Ferry</h1><p>Norway thanked Sweden for its help with the ferry on Monday,"
                        + " officials in Oslo said after the talks.</p></article></body></html>");
        check(api, "POST /v1/articles", page, 202, KEY);
        check(api, "POST /v1/articles/batch", 200);
        check(api, "GET /v1/sources", 200);
        check(api, "GET /v1/sources/{id}", SAMPLES.get("GET /v1/sources/{id}").at("/v1/sources/failing"), 200, KEY);
        check(api, "DELETE /v1/sources/{id}", 204);
        check(api, "POST /v1/fetches", 202);
        check(api, "GET /v1/discover", 200);
        check(api, "GET /openapi.json", SAMPLES.get("GET /openapi.json"), 200, null);
    }

    private void whereTheRequestIsWrong(RunningApi api) throws Exception {
        for (String operation : document.operations()) {
            Sample sample = SAMPLES.get(operation);
            if (describes(operation, 415)) {
                check(api, operation, sample.as("application/pdf"), 415, KEY);
            }
            if (describes(operation, 413)) {
                check(api, operation, sample.sending("{\"text\": \"" + "x".repeat(5_000_000) + "\"}"), 413, KEY);
            }
            if (describes(operation, 400) && sample.body() != null) {
                check(api, operation, sample.sending("{\"nonsense\": 1}"), 400, KEY);
                check(api, operation, sample.sending("nonsense"), 400, KEY);
            }
            if (describes(operation, 404)) {
                check(api, operation, sample.at("/v1/sources/nobody"), 404, KEY);
            }
        }
        check(api, "GET /v1/discover", SAMPLES.get("GET /v1/discover").at("/v1/discover"), 400, KEY);
        check(api, "GET /v1/discover", SAMPLES.get("GET /v1/discover").at("/v1/discover?url=%25"), 400, KEY);
        check(
                api,
                "GET /v1/discover",
                SAMPLES.get("GET /v1/discover").at("/v1/discover?url=https://empty.example"),
                422,
                KEY);
        check(api, "POST /v1/articles", SAMPLES.get("POST /v1/articles").sending("{\"text\": \"?\"}"), 422, KEY);
    }

    private void whereTheKeyIsWrong(RunningApi api) throws Exception {
        for (String operation : document.operations()) {
            if (describes(operation, 401)) {
                check(api, operation, SAMPLES.get(operation), 401, null);
                String other = operation.contains("/articles") ? SOURCES_ONLY : ARTICLES_ONLY;
                check(api, operation, SAMPLES.get(operation), 403, other);
            }
        }
    }

    /** Sends every sample to an API that answers all of them alike. */
    private void where(int status, RunningApi running, boolean afterTheFirst) throws Exception {
        try (RunningApi api = running) {
            if (afterTheFirst) {
                send(api, "GET /v1/sources", SAMPLES.get("GET /v1/sources"), KEY);
            }
            for (String operation : document.operations()) {
                if (describes(operation, status) && !(status == 503 && operation.endsWith("/batch"))) {
                    check(api, operation, status);
                }
            }
        }
    }

    private void whereAllPlacesAreTaken() throws Exception {
        try (RunningApi api = working(with(keys(), "HTTP_MAX_CONCURRENT", "1"));
                Socket idle = api.connect()) {
            idle.getOutputStream()
                    .write(("POST /v1/articles/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            // The server asks for the body once it has a place for it.
            idle.getInputStream().read();
            check(api, "POST /v1/articles/batch", 503);
        }
    }

    private boolean describes(String operation, int status) {
        return !document.response(operation, status).isMissingNode();
    }

    private void check(RunningApi api, String operation, int status) throws Exception {
        check(api, operation, SAMPLES.get(operation), status, KEY);
    }

    private void check(RunningApi api, String operation, Sample sample, int status, String key) throws Exception {
        HttpResponse<String> answer = send(api, operation, sample, key);

        assertThat(answer.statusCode())
                .as("%s, answered with %s", operation, answer.body())
                .isEqualTo(status);
        JsonNode described = document.response(operation, status);
        assertThat(described.isMissingNode())
                .as("%s describes %d", operation, status)
                .isFalse();
        checkHeaders(operation, described, answer);
        checkBody(operation, described, answer);
        given.add(operation + " " + status);
    }

    private void checkHeaders(String operation, JsonNode described, HttpResponse<String> answer) {
        described.path("headers").fieldNames().forEachRemaining(header -> {
            Optional<String> value = answer.headers().firstValue(header);
            assertThat(value).as("%s of %s", header, operation).isPresent();
            assertThat(document.headerFaults(operation, answer.statusCode(), header, new TextNode(value.get())))
                    .isEmpty();
        });
    }

    private void checkBody(String operation, JsonNode described, HttpResponse<String> answer) throws IOException {
        if (!described.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        assertThat(described.path("content").has(type))
                .as("%s of %s", type, operation)
                .isTrue();
        List<String> documents = type.endsWith("ndjson") ? answer.body().lines().toList() : List.of(answer.body());
        assertThat(documents).isNotEmpty();
        for (String body : documents) {
            assertThat(document.faults(operation, answer.statusCode(), type, JSON.readTree(body)))
                    .as("%s, answered with %s", operation, body)
                    .isEmpty();
        }
    }

    private static HttpResponse<String> send(RunningApi api, String operation, Sample sample, String key)
            throws Exception {
        List<String> headers = new ArrayList<>();
        if (key != null) {
            headers.addAll(List.of("Authorization", "Bearer " + key));
        }
        if (sample.contentType() != null) {
            headers.addAll(List.of("Content-Type", sample.contentType()));
        }
        return api.send(
                operation.substring(0, operation.indexOf(' ')),
                sample.path(),
                sample.body(),
                headers.toArray(String[]::new));
    }

    private static RunningApi working(Map<String, String> settings) {
        SourceState state = new SourceState(
                "https://post.example/feed",
                new SourceState.Trail("https://post.example/feed", "https://post.example/feed", null, 0),
                NOW,
                SourceState.Standing.SOFT,
                "http-503",
                Validators.NONE,
                PollHints.NONE,
                Duration.ofMinutes(15),
                NOW,
                NOW,
                NOW,
                NOW,
                1,
                new Sightings("c2Vlbg=="),
                List.of(
                        new SourceState.Poll(NOW, "http-503", "the server answered 503", 0, 0),
                        new SourceState.Poll(NOW, "read", null, 20, 3)));
        Sources sources =
                new KeptSources(true, CLOCK).with(source("post"), null).with(source("failing"), state);
        return start(settings, sources, Optional::empty, true, search());
    }

    private static RunningApi failing() {
        return start(
                keys(),
                new BrokenSources(),
                () -> {
                    throw new IllegalStateException("broken");
                },
                true,
                url -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
    }

    private static RunningApi away() {
        Sources sources = new KeptSources(false, CLOCK).unloaded();
        return start(keys(), sources, () -> Optional.of("Kafka is away"), false, search());
    }

    private static RunningApi start(
            Map<String, String> settings,
            Sources sources,
            Supplier<Optional<String>> kafkaFault,
            boolean confirms,
            SiteSearch search) {
        HttpConfig config = RunningApi.config(settings);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        ArticlePublisher publisher = new ArticlePublisher(
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()), metrics);
        return RunningApi.start(
                settings,
                List.of(
                        new ArticleRoutes(config, ASSEMBLER, publisher, kafkaFault, CLOCK, metrics),
                        new SourceRoutes(sources),
                        new FetchRoutes(
                                requests -> {
                                    kafkaFault.get();
                                    return CompletableFuture.completedFuture(confirms);
                                },
                                CLOCK),
                        new DiscoverRoutes(search)));
    }

    private static SiteSearch search() {
        return url -> CompletableFuture.completedFuture(
                url.contains("empty")
                        ? new SiteSearch.Outcome.Nothing("no-sources", "it has no feeds")
                        : new SiteSearch.Outcome.Found(List.of(
                                new SiteSearch.Candidate("https://post.example/rss", Source.Kind.FEED, "The Post"),
                                new SiteSearch.Candidate("https://post.example/map.xml", Source.Kind.SITEMAP, null))));
    }

    private static Source source(String id) {
        return new Source(
                id,
                "https://post.example/rss",
                Source.Kind.FEED,
                "The Post",
                false,
                Duration.ofMinutes(5),
                Duration.ofDays(1),
                Duration.ofDays(30),
                NOW);
    }

    private static Map<String, String> keys() {
        return Map.of(
                "HTTP_API_KEY",
                KEY,
                "HTTP_API_KEY_FEEDER",
                ARTICLES_ONLY,
                "HTTP_API_KEY_WATCHER",
                SOURCES_ONLY,
                "HTTP_API_KEY_SCOPES_FEEDER",
                "articles",
                "HTTP_API_KEY_SCOPES_WATCHER",
                "sources",
                "HTTP_MAX_ARTICLE_BYTES",
                "65536");
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return more;
    }

    private static OpenApiDocument document() {
        try {
            return OpenApiDocument.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
