package org.demarche.ingest.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.demarche.contract.Source;
import org.demarche.ingest.api.OpenApiDocument;
import org.demarche.ingest.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    private final SourceReader reader = new SourceReader();

    @Test
    void readsEveryField() throws Exception {
        Source source = read(
                "post-world",
                """
                {"url": "https://post.example/rss", "kind": "sitemap", "name": "The Post", "paused": true,
                 "minInterval": "15m", "maxInterval": "PT6H", "maxAge": "30d"}
                """);

        assertThat(source)
                .isEqualTo(new Source(
                        "post-world",
                        "https://post.example/rss",
                        Source.Kind.SITEMAP,
                        "The Post",
                        true,
                        Duration.ofMinutes(15),
                        Duration.ofHours(6),
                        Duration.ofDays(30),
                        NOW));
    }

    @Test
    void leavesToTheServiceWhatIsNotGiven() throws Exception {
        Source source = read("post", "{\"url\": \"https://post.example/rss\", \"kind\": \"feed\"}");

        assertThat(source)
                .isEqualTo(new Source(
                        "post", "https://post.example/rss", Source.Kind.FEED, null, false, null, null, null, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"feed\"}                                              | url         | absolute http",
                "{\"url\": \"ftp://post.example/\", \"kind\": \"feed\"}            | url         | absolute http",
                "{\"url\": \"post.example\", \"kind\": \"feed\"}                   | url         | absolute http",
                "{\"url\": \"https://a.example\"}                                  | kind        | [feed, sitemap, section]",
                "{\"url\": \"https://a.example\", \"kind\": \"rss\"}               | kind        | [feed, sitemap, section]",
                "{\"url\": \"https://a.example\", \"kind\": 1}                     | kind        | must be string",
                "{\"url\": \"https://a.example\", \"kind\": \"feed\", \"paused\": \"no\"} | paused | must be boolean",
                "{\"url\": \"https://a.example\", \"kind\": \"feed\", \"maxAge\": \"soon\"} | maxAge | a positive duration",
                "{\"url\": \"https://a.example\", \"kind\": \"feed\", \"maxAge\": \"0s\"} | maxAge | a positive duration",
                "{\"url\": \"https://a.example\", \"kind\": \"feed\", \"maxAge\": \"-1d\"} | maxAge | a positive duration",
                "{\"url\": \"https://a.example\", \"kind\": \"feed\", \"minInterval\": \"2h\", \"maxInterval\": \"1h\"}"
                        + "| maxInterval | shorter than minInterval",
                "{\"id\": \"post\"}                                                | id          | is not known",
            })
    void namesTheFieldAndTheMend(String body, String field, String detail) {
        assertProblem("post", body, field, detail);
    }

    @ParameterizedTest
    @CsvSource({"Post", "'a b'", "-post", "../post", "''"})
    void refusesAnIdThatOthersCouldNotName(String id) {
        assertProblem(id, "{\"url\": \"https://post.example/rss\", \"kind\": \"feed\"}", "id", "small letters");
    }

    @Test
    void knowsTheFieldsThatTheApiDescribes() throws Exception {
        assertThat(OpenApiDocument.read().properties("SourceBody")).isEqualTo(SourceReader.FIELDS);
    }

    private Source read(String id, String body) throws Problem.Found {
        return reader.read(id, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private void assertProblem(String id, String body, String field, String detail) {
        Problem problem =
                catchThrowableOfType(Problem.Found.class, () -> read(id, body)).problem();

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.detail()).contains(detail);
    }
}
