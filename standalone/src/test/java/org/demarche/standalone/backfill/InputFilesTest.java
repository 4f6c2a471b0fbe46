package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.demarche.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format but the web archive. */
class InputFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static JsonNode json(Content content) throws IOException {
        return ContractJson.mapper().readTree(((Content.Submission) content).json());
    }

    @Test
    void takesAPageAsItsBytes() throws IOException {
        byte[] html = "<p>Señor</p>".getBytes(StandardCharsets.ISO_8859_1);

        Content plain = Reading.of(file("a.html", html)).contents().get(0);
        Content compressed =
                Reading.of(file("b.HTML.gz", Archive.gzip(html))).contents().get(0);

        assertThat(List.of(plain, compressed)).allSatisfy(content -> {
            Content.Page page = (Content.Page) content;
            assertThat(page.html()).isEqualTo(html);
            assertThat(page.charset()).isNull();
            assertThat(page.url()).isEqualTo("https://example.org/x");
        });
    }

    @Test
    void takesATextAsASubmission() throws IOException {
        JsonNode json = json(Reading.of(file("a.txt", "\uFEFFNorway thanked Sweden.\n"))
                .contents()
                .get(0));

        assertThat(json.path("text").textValue()).isEqualTo("Norway thanked Sweden.\n");
        assertThat(json.path("url").textValue()).isEqualTo("https://example.org/x");
    }

    @Test
    void saysThatATextIsNotUtf8() throws IOException {
        Reading reading = Reading.of(file("a.txt", "Señor".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reading.contents().get(0))
                .isEqualTo(new Content.Unsendable("https://example.org/x", "not-utf-8", "a text must be UTF-8"));
    }

    @Test
    void writesASubmissionThatSpansLinesAsOne() throws IOException {
        Content content = Reading.of(file("a.json", "{\n  \"text\": \"a\",\n  \"title\": \"b\"\n}\n"))
                .contents()
                .get(0);

        assertThat(((Content.Submission) content).json()).asString().isEqualTo("{\"text\":\"a\",\"title\":\"b\"}");
    }

    @Test
    void takesFromAnArticleWhatASubmissionMayHave() throws IOException {
        String line =
                """
                {"file": "x.html", "schemaVersion": 1, "id": "0f", "canonicalUrl": "https://example.org/c", "source": {"name": "N", "domain": "example.org", "feed": "f"}, \
                "title": "T", "authors": ["A"], "publishedAt": "2026-11-20T08:00:00+01:00", "fetchedAt": "2026-11-21T00:00:00Z", "language": "en", "section": "S", \
                "tags": ["t"], "image": "https://example.org/i.jpg", "text": "Words.", "excerpt": "W", "extraction": {"method": "m", "quality": 1}}
                """;

        JsonNode json = json(Reading.of(file("a.ndjson", line)).contents().get(0));

        assertThat(json)
                .isEqualTo(
                        ContractJson.mapper()
                                .readTree(
                                        """
                {"text": "Words.", "title": "T", "authors": ["A"], "publishedAt": "2026-11-20T08:00:00+01:00", "section": "S", "tags": ["t"],
                 "image": "https://example.org/i.jpg", "url": "https://example.org/c", "source": {"name": "N", "feed": "f"}}
                """));
    }

    @Test
    void passesOverWhatAnExtractionFoundNoArticleIn() throws IOException {
        Reading reading = Reading.of(file("a.jsonl", "{\"file\": \"x.html\", \"error\": \"no text\"}\n"));

        assertThat(reading.contents()).containsExactly(new Content.PassedOver());
    }

    @Test
    void goesOnAfterALineThatIsNoObjectOrTooLong() throws IOException {
        Path file = file(
                "a.ndjson",
                "{\"text\": \"1\"}\nnot json\n\n[1]\n{\"text\": \"%s\"}\r\n{\"text\": 1, \"text\": 2}\n{\"text\": \"2\"}"
                        .formatted("x".repeat(300)));

        Reading reading = Reading.of(file, Position.START, 200);

        assertThat(reading.contents().stream()
                        .map(content -> content instanceof Content.Unsendable unsendable ? unsendable.kind() : "sent"))
                .containsExactly("sent", "malformed-json", "malformed-json", "too-large", "malformed-json", "sent");
    }

    @Test
    void readsTheSameLinesOfACompressedFileOfManyMembers() throws IOException {
        byte[] first = Archive.gzip("{\"text\": \"1\"}\n{\"text\":".getBytes(StandardCharsets.UTF_8));
        byte[] second = Archive.gzip(" \"2\"}\n".getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        Reading reading = Reading.of(file("a.ndjson.gz", both));

        assertThat(reading.broken()).isNull();
        assertThat(json(reading.contents().get(1)).path("text").textValue()).isEqualTo("2");
    }

    @Test
    void givesTheLinesBeforeThePlaceWhereACompressedFileEnds() throws IOException {
        String lines = "{\"text\": \"Norway thanked Sweden.\"}\n".repeat(5000);
        byte[] whole = Archive.gzip(lines.getBytes(StandardCharsets.UTF_8));

        Reading reading = Reading.of(file("a.ndjson.gz", Arrays.copyOf(whole, whole.length - 20)));

        assertThat(reading.entries()).isNotEmpty();
        assertThat(reading.broken()).contains("a.ndjson.gz");
    }

    @Test
    void continuesAfterAnyLine() throws IOException {
        String lines = "{\"text\": \"1\"}\n\n{\"text\": \"2\"}\r\nnope\n{\"text\": \"3\"}";
        Path plain = file("a.ndjson", lines);
        Path compressed = file("a.ndjson.gz", Archive.gzip(lines.getBytes(StandardCharsets.UTF_8)));

        for (Path file : List.of(plain, compressed)) {
            List<Position> all = Reading.of(file).positions();
            assertThat(all).hasSize(4);
            for (int i = 0; i < all.size(); i++) {
                assertThat(Reading.of(file, all.get(i), 1000).positions()).isEqualTo(all.subList(i + 1, all.size()));
            }
        }
    }
}
