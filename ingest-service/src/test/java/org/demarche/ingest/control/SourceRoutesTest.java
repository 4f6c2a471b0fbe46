package org.demarche.ingest.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.ingest.api.OpenApiDocument;
import org.demarche.ingest.api.RunningApi;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.Sightings;
import org.demarche.ingest.poll.SourceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRoutesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final String BODY =
            "{\"url\": \"https://post.example/rss\", \"kind\": \"feed\", \"minInterval\": \"5m\"}";

    private final KeptSources sources = new KeptSources(true, Clock.fixed(NOW, ZoneOffset.UTC));
    private final RunningApi api = RunningApi.start(new SourceRoutes(sources));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void tellsANewSourceFromAReplacedOne() throws Exception {
        HttpResponse<String> first = put("post", BODY);
        HttpResponse<String> second = put("post", BODY.replace("rss", "atom"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(ContractJson.mapper().readTree(second.body()))
                .isEqualTo(
                        ContractJson.mapper()
                                .readTree(
                                        "{\"id\": \"post\", \"url\": \"https://post.example/atom\", \"kind\": \"feed\","
                                                + " \"paused\": false, \"minInterval\": \"PT5M\", \"updatedAt\": \"2026-11-22T08:30:00Z\"}"));
        assertThat(sources.get("post").orElseThrow().source().url()).isEqualTo("https://post.example/atom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post | {\"kind\": \"feed\"}                                     | url         | absolute http",
                "post | {\"url\": \"https://a.example\", \"kind\": \"rss\"}      | kind        | feed, sitemap, section",
                "post | {\"url\": \"https://a.example\", \"kind\": \"feed\", \"maxAge\": 7} | maxAge | must be a text",
                "post | {\"nonsense\": 1}                                        | nonsense    | is not known",
                "Post | {\"url\": \"https://a.example\", \"kind\": \"feed\"}     | id          | small letters",
            })
    void namesTheFieldOfWhateverIsWrong(String id, String body, String field, String detail) throws Exception {
        HttpResponse<String> answer = put(id, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains(detail);
        assertThat(sources.all()).isEmpty();
    }

    @Test
    void takesBackWhatItShows() throws Exception {
        sources.with(source("post"), state());
        String shown = api.send("GET", "/v1/sources/post", null).body();

        assertThat(put("post", shown).statusCode()).isEqualTo(200);
        assertThat(sources.get("post").orElseThrow().source()).isEqualTo(source("post"));
    }

    @Test
    void takesTheFieldsThatTheApiDescribes() throws Exception {
        OpenApiDocument document = OpenApiDocument.read();

        String unknown = put("post", "{\"nonsense\": 1}").body();

        assertThat(unknown.replaceAll("(?s).*the fields are ([^\"]*)\".*", "$1").split(", "))
                .containsExactlyInAnyOrderElementsOf(document.writableProperties("SourceBody"));
        assertThat(document.properties("SourceBody"))
                .as("what is shown can be put back")
                .containsExactlyInAnyOrderElementsOf(document.properties("Source"));
    }

    @Test
    void showsHowThePollsWentButNotWhatOnlyTheNextOneNeeds() throws Exception {
        sources.with(source("post"), state());

        JsonNode status = json(api.send("GET", "/v1/sources/post", null)).path("status");

        assertThat(status.path("standing").textValue()).isEqualTo("temporary");
        assertThat(status.path("interval").textValue()).isEqualTo("PT1H");
        assertThat(status.path("history")).hasSize(1);
        assertThat(status.path("history").path(0).path("outcome").textValue()).isEqualTo("http-503");
        assertThat(status.has("seen")).isFalse();
        assertThat(status.has("validators")).isFalse();
    }

    @Test
    void listsAllWithoutTheirHistories() throws Exception {
        sources.with(source("post"), state()).with(source("anew"), null);

        JsonNode all = json(api.send("GET", "/v1/sources", null)).path("sources");

        assertThat(all).extracting(node -> node.path("id").textValue()).containsExactly("anew", "post");
        assertThat(all.path(0).has("status")).isFalse();
        assertThat(all.path(1).path("status").path("failures").intValue()).isEqualTo(7);
        assertThat(all.path(1).path("status").has("history")).isFalse();
    }

    @Test
    void deletesASourceOnce() throws Exception {
        put("post", BODY);

        assertThat(api.send("DELETE", "/v1/sources/post", null).statusCode()).isEqualTo(204);
        assertThat(api.send("DELETE", "/v1/sources/post", null).statusCode()).isEqualTo(404);
        assertThat(api.send("GET", "/v1/sources/post", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(String id, String body) throws Exception {
        return api.send("PUT", "/v1/sources/" + id, body, "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return ContractJson.mapper().readTree(answer.body());
    }

    private static Source source(String id) {
        return new Source(id, "https://post.example/rss", Source.Kind.FEED, null, false, null, null, null, NOW);
    }

    private static SourceState state() {
        return new SourceState(
                "https://post.example/rss",
                new SourceState.Trail("https://post.example/rss", "https://post.example/rss", null, 0),
                NOW,
                SourceState.Standing.TEMPORARY,
                "http-503",
                new Validators("\"1\"", null),
                PollHints.NONE,
                Duration.ofHours(1),
                NOW,
                NOW,
                null,
                null,
                7,
                new Sightings("c2Vlbg=="),
                List.of(new SourceState.Poll(NOW, "http-503", null, 0, 0)));
    }
}
