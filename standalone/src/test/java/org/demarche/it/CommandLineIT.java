package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.contract.ContractJson;
import org.demarche.standalone.demo.SamplePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that a newcomer tries, run as the launcher runs them, always on the embedded stack. */
class CommandLineIT {

    private static final Pattern ARTICLES = Pattern.compile("articles \\(POST\\)\\s+(\\S+)");
    private static final Pattern ELASTICSEARCH = Pattern.compile("Elasticsearch\\s+(http\\S+)\\s*\\n");

    @TempDir
    private Path home;

    @Test
    void demoPrintsEverySampleWithThemesAndEvidenceAndLeavesNothingRunning() throws Exception {
        try (CommandLine demo = CommandLine.start(home, "demo")) {
            eventually()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> !demo.isAlive() || demo.descendants().size() > 1);
            List<ProcessHandle> children = demo.descendants();

            assertThat(demo.awaitExit()).as(demo.output()).isZero();

            String said = demo.output();
            assertThat(said).contains("16 sample pages accepted").contains("16 articles and their stances searchable");
            for (int i = 1; i <= SamplePage.all().size(); i++) {
                String article = said.substring(said.indexOf("%n%2d  ".formatted(i)), end(said, i));
                assertThat(article).containsPattern("\\w+ → \\w+").contains("“");
                assertThat(article).containsPattern("themes +\\S+");
            }
            awaitGone(children);
        }
    }

    @Test
    void upContinuesWithTheDataOfTheLastUpAfterCtrlC() throws Exception {
        Path data = home.resolve("data");
        String id;
        try (CommandLine up = CommandLine.start(home, "up", "--data", data.toString())) {
            awaitReady(up);
            id = post(address(up, ARTICLES), "Norway thanked Sweden for its help with the ferry on Monday.");
            String articles = address(up, ELASTICSEARCH) + "/demarche-articles/_doc/" + id;
            eventually().until(() -> found(articles));
            List<ProcessHandle> children = up.descendants();

            up.interrupt();

            up.awaitExit();
            awaitGone(children);
        }
        try (CommandLine again = CommandLine.start(home, "up", "--data", data.toString())) {
            awaitReady(again);
            assertThat(found(address(again, ELASTICSEARCH) + "/demarche-articles/_doc/" + id))
                    .isTrue();
            again.interrupt();
            again.awaitExit();
        }
    }

    @Test
    void leavesNoProcessAndNoLockWhenInterruptedWhileItStarts() throws Exception {
        try (CommandLine up = CommandLine.start(home, "up")) {
            eventually()
                    .until(() ->
                            up.output().contains("Kafka") && !up.descendants().isEmpty());
            List<ProcessHandle> children = up.descendants();

            up.interrupt();

            up.awaitExit();
            awaitGone(children);
            assertThat(home.resolve(".demarche/data/lock")).isEmptyFile();
            assertThat(up.output()).doesNotContain("demarche:");
        }
    }

    @Test
    void extractAndTagAnswerALineForEachInputInOrder() throws Exception {
        Path pages = Files.createDirectory(home.resolve("pages"));
        for (SamplePage page : SamplePage.all()) {
            Files.write(pages.resolve(page.file()), page.html());
        }
        Files.writeString(pages.resolve("99-empty.html"), "");
        Path articles = home.resolve("articles.ndjson");
        Path tagged = home.resolve("tagged.ndjson");

        try (CommandLine extract = CommandLine.start(home, "extract", pages.toString(), "--out", articles.toString());
                CommandLine tag = CommandLine.start(home, "tag", requests().toString(), "--out", tagged.toString())) {
            assertThat(extract.awaitExit()).as("one page has no article").isEqualTo(1);
            assertThat(tag.awaitExit()).as("one line is not JSON").isEqualTo(1);
        }

        List<JsonNode> extracted = lines(articles);
        assertThat(extracted).hasSize(SamplePage.all().size() + 1);
        assertThat(extracted.get(0).path("file").textValue())
                .endsWith(SamplePage.all().get(0).file());
        assertThat(extracted.get(0).path("title").textValue()).startsWith("Kremlin");
        assertThat(extracted.get(16).path("error").textValue()).isNotBlank();
        List<JsonNode> answers = lines(tagged);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("id").textValue()).isEqualTo("a");
        assertThat(answers.get(0).path("stances")).anySatisfy(stance -> {
            assertThat(stance.path("pair").asInt(-1)).isZero();
            assertThat(stance.path("source").textValue()).isEqualTo("FRA");
            assertThat(stance.path("target").textValue()).isEqualTo("SRB");
        });
        assertThat(answers.get(1).path("error").textValue()).contains("not JSON");
        assertThat(answers.get(2).path("targets").get(0).path("polarity").asInt())
                .isNegative();
    }

    @Test
    void saysHowACommandIsUsed() throws Exception {
        try (CommandLine help = CommandLine.start(home, "--help");
                CommandLine wrong = CommandLine.start(home, "dmeo")) {
            assertThat(help.awaitExit()).isZero();
            assertThat(help.output())
                    .contains("demo")
                    .contains("up")
                    .contains("ingest")
                    .contains("sources")
                    .contains("extract")
                    .contains("tag");
            assertThat(wrong.awaitExit()).isEqualTo(2);
            assertThat(wrong.output()).contains("demo");
        }
    }

    /** The guard of the Elasticsearch process ends by itself, a moment after the command. */
    private static void awaitGone(List<ProcessHandle> children) {
        assertThat(children).isNotEmpty();
        eventually().atMost(Duration.ofSeconds(10)).until(() -> children.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    private Path requests() throws IOException {
        Path requests = home.resolve("requests.ndjson");
        Files.writeString(
                requests,
                """
                {"id": "a", "text": "France condemned Serbia.", "pairs": [{"source": {"start": 0, "end": 6}, "target": {"start": 17, "end": 23}}]}
                not json
                {"id": "c", "text": "Critics called Serbia a disgrace.", "targets": [{"start": 15, "end": 21}]}
                """);
        return requests;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(CommandLineIT::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return ContractJson.mapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static int end(String said, int i) {
        int next = said.indexOf("%n%2d  ".formatted(i + 1));
        return next < 0 ? said.length() : next;
    }

    private static void awaitReady(CommandLine up) {
        eventually()
                .atMost(Duration.ofMinutes(3))
                .until(() -> !up.isAlive() || up.output().contains("Ready."));
        assertThat(up.isAlive()).as(up.output()).isTrue();
    }

    private static String address(CommandLine up, Pattern pattern) {
        Matcher matcher = pattern.matcher(up.output());
        assertThat(matcher.find()).as(up.output()).isTrue();
        return matcher.group(1);
    }

    private static String post(String uri, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        ContractJson.mapper()
                                .createObjectNode()
                                .put("text", text)
                                .toString(),
                        StandardCharsets.UTF_8))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return parse(body).path("id").textValue();
    }

    private static boolean found(String uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
        return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
