package org.demarche.ingest.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.demarche.ingest.api.OpenApiDocument;
import org.demarche.ingest.api.Problem;
import org.demarche.ingest.assemble.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionReaderTest {

    private final SubmissionReader reader = new SubmissionReader();

    @Test
    void readsEveryField() throws Exception {
        Submission submission = read(
                """
                {"url": "https://post.example/talks", "html": "<p>Talks</p>", "title": "Talks", "authors": ["Ana Reyes"],
                 "publishedAt": "2026-11-20T10:00:00+02:00", "section": "World", "tags": ["Norway", " talks "],
                 "image": "https://post.example/envoys.jpg", "source": {"name": "The Post", "feed": "post-world"}}
                """);

        assertThat(submission)
                .isEqualTo(new Submission(
                        "https://post.example/talks",
                        new Submission.Content.Html("<p>Talks</p>"),
                        "Talks",
                        List.of("Ana Reyes"),
                        OffsetDateTime.parse("2026-11-20T10:00:00+02:00"),
                        "World",
                        List.of("Norway", "talks"),
                        "https://post.example/envoys.jpg",
                        "The Post",
                        "post-world"));
    }

    @Test
    void takesADateWithoutATimeAsMidnight() throws Exception {
        assertThat(read("{\"text\": \"Talks\", \"publishedAt\": \"2026-11-20\"}")
                        .publishedAt())
                .isEqualTo("2026-11-20T00:00:00Z");
    }

    @Test
    void takesNullAndBlankAsNotGiven() throws Exception {
        Submission submission = read("{\"text\": \"Talks\", \"title\": \"  \", \"authors\": null, \"source\": null}");

        assertThat(submission.title()).isNull();
        assertThat(submission.authors()).isNull();
        assertThat(submission.sourceName()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": 5}                                  | 400 | text        | must be string, not number",
                "{\"html\": [\"<p>\"]}                          | 400 | html        | must be string, not array",
                "{\"text\": \"x\", \"authors\": \"Ana\"}        | 400 | authors     | must be array, not string",
                "{\"text\": \"x\", \"authors\": [\"Ana\", 7]}   | 400 | authors[1]  | must be string, not number",
                "{\"text\": \"x\", \"tags\": [1]}              | 400 | tags[0]     | must be string, not number",
                "{\"text\": \"x\", \"publishedAt\": \"soon\"}   | 400 | publishedAt | must be ISO 8601",
                "{\"text\": \"x\", \"publishedAt\": \"2026-13-01\"} | 400 | publishedAt | must be ISO 8601",
                "{\"text\": \"x\", \"title\": \"x\\ud83d\"}    | 400 | title       | half of a character",
                "{\"text\": \"x\", \"tags\": [\"x\", \"\\ude00\"]} | 400 | tags[1] | half of a character",
                "{\"text\": \"x\", \"source\": {\"name\": \"\\ud83d!\"}} | 400 | source.name | half of a character",
                "{\"text\": \"x\", \"source\": \"The Post\"}    | 400 | source      | must be object, not string",
                "{\"text\": \"x\", \"source\": {\"nam\": \"\"}} | 400 | source.nam  | is not known",
                "{\"text\": \"x\", \"htlm\": \"\"}              | 400 | htlm        | is not known; the fields are [authors, html,",
                "{\"text\": \"x\", \"html\": \"<p>\"}           | 400 | text        | exclude each other",
                "{\"url\": \"https://post.example/\"}           | 422 | html        | give html",
                "{\"text\": \"   \"}                            | 422 | html        | give html",
            })
    void namesTheFieldAndTheMend(String body, int status, String field, String detail) {
        Problem problem = problem(body.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.detail()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | empty",
                "not json              | not JSON at line 1",
                "[]                    | must be a JSON object, not array",
                "\"text\"              | must be a JSON object, not string",
                "{\"text\": \"x\"      | not JSON at line 1",
                "{\"text\": \"x\"} {}  | not JSON",
                "{\"text\": \"x\", \"text\": \"y\"} | Duplicate field 'text'",
            })
    void saysWhereJsonIsBroken(String body, String detail) {
        Problem problem = problem(body.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.type()).isEqualTo("urn:demarche:problem:malformed-json");
        assertThat(problem.detail()).contains(detail);
    }

    @Test
    void survivesJsonThatIsNestedWithoutEnd() {
        Problem problem = problem("{\"text\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        assertThat(problem.type()).isEqualTo("urn:demarche:problem:malformed-json");
    }

    @Test
    void saysWhichByteIsNotUtf8() {
        Problem problem = problem("{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem.type()).isEqualTo("urn:demarche:problem:not-utf-8");
        assertThat(problem.detail()).contains("at byte 13");
    }

    @Test
    void knowsTheFieldsThatTheApiDescribes() throws Exception {
        OpenApiDocument document = OpenApiDocument.read();

        assertThat(document.properties("Submission")).isEqualTo(SubmissionReader.FIELDS);
        assertThat(document.properties("Submission/properties/source")).isEqualTo(SubmissionReader.SOURCE_FIELDS);
    }

    private Submission read(String body) throws Problem.Found {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private Problem problem(byte[] body) {
        return catchThrowableOfType(Problem.Found.class, () -> reader.read(body))
                .problem();
    }
}
