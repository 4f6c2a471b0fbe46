package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.demarche.contract.ContractJson;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.Tags;
import org.demarche.contract.Topics;
import org.demarche.standalone.demo.SamplePage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in by HTTP, documents out in Elasticsearch, through three processes and a real Kafka. */
@ExtendWith(BackendExtension.class)
class PipelineIT {

    private static Backend backend;
    private static RunningPipeline pipeline;

    @BeforeAll
    static void start(Backend given, @TempDir Path state) throws IOException {
        backend = given;
        pipeline = RunningPipeline.start(given, state);
    }

    @AfterAll
    static void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void findsAPostedPageWithItsStances() throws Exception {
        SamplePage page = SamplePage.all().get(0);

        RunningPipeline.Answer answer = pipeline.postPage(page.url(), page.html());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("url").textValue()).isEqualTo(page.url());
        EnrichedArticle article = awaitArticle(answer.id());
        assertThat(article.article().title()).isEqualTo("Kremlin ‘optimistic but cautious’ after talks with US envoy");
        assertThat(article.article().text()).doesNotContain("No time to read?");
        assertThat(article.article().extraction().removed()).isNotEmpty();
        assertThat(article.tags().stances()).anySatisfy(stance -> {
            assertThat(stance.source() + ">" + stance.target()).isEqualTo("RUS>USA");
            assertThat(stance.compound().poles()).containsExactly("optimistic", "cautious");
        });
        eventually().untilAsserted(() -> {
            JsonNode rows = pipeline.search("demarche-stances", "articleId:" + answer.id());
            assertThat(rows).hasSameSizeAs(article.tags().stances());
            assertThat(rows).anySatisfy(row -> assertThat(
                            row.path("_source").path("dyad").textValue())
                    .isEqualTo("RUS>USA"));
        });
    }

    @Test
    void changesNothingWhenAPageIsSubmittedAgain() throws Exception {
        SamplePage page = SamplePage.all().get(1);
        String id = pipeline.postPage(page.url(), page.html()).id();
        awaitArticle(id);
        JsonNode before = pipeline.document("demarche-articles", id);
        double unchanged = pipeline.enrich().metric("demarche_enrich_articles_total{outcome=\"unchanged\"");

        RunningPipeline.Answer again = pipeline.postPage(page.url() + "?utm_source=newsletter#comments", page.html());

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(id);
        eventually()
                .until(() ->
                        pipeline.enrich().metric("demarche_enrich_articles_total{outcome=\"unchanged\"") > unchanged);
        assertThat(pipeline.document("demarche-articles", id)).isEqualTo(before);
    }

    @Test
    void takesAwayTheStancesThatAChangedArticleHasNoMore() throws Exception {
        String url = "https://post.example/changing";
        String first = "France condemned the raid on its embassy. France accused Serbia of lying about it. "
                + "Serbia praised Hungary for its help and Hungary thanked Serbia. Italy warned Serbia of sanctions.";
        String id = pipeline.postJson(submission(url, first)).id();
        int before = awaitArticle(id).tags().stances().size();
        eventually()
                .until(() ->
                        pipeline.search("demarche-stances", "articleId:" + id).size() == before);

        pipeline.postJson(submission(url, "France thanked Serbia warmly for its apology on Thursday, officials said."));

        eventually().untilAsserted(() -> {
            int after = article(id).orElseThrow().tags().stances().size();
            assertThat(after).isPositive().isLessThan(before);
            assertThat(pipeline.search("demarche-stances", "articleId:" + id)).hasSize(after);
        });
    }

    @Test
    void keepsAPageInAnUnsupportedLanguageWithTheActorsThatItNames() throws Exception {
        byte[] german = resource("pages/90-unsupported-language-de.html");

        RunningPipeline.Answer answer = pipeline.postPage("https://zeitung.example/artikel", german);
        String next = pipeline.postJson(submission("https://post.example/next", "Norway thanked Sweden for its help."))
                .id();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("language").textValue()).isEqualTo("de");
        awaitArticle(next);
        Tags tags = awaitArticle(answer.id()).tags();
        assertThat(tags.languageSupported()).isFalse();
        assertThat(tags.actors()).isNotEmpty();
        assertThat(tags.stances()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | not json                                | 400 | malformed-json         |",
                "application/json | {\"text\": 5}                           | 400 | invalid-field          | text",
                "application/json | {\"html\": \"<p>x</p>\", \"url\": \"post\"} | 400 | invalid-field      | url",
                "application/json | {\"title\": \"no content\"}             | 422 | missing-content        | html",
                "application/json | {\"html\": \"<html></html>\"}           | 422 | no-article             | html",
                "application/json | {\"text\": \"?\"}                       | 422 | no-article             | text",
                "application/pdf  | %PDF-1.7                                | 415 | unsupported-media-type | Content-Type",
            })
    void namesWhatIsWrongWithASubmission(String contentType, String body, int status, String kind, String field)
            throws Exception {
        RunningPipeline.Answer answer = pipeline.postBytes(contentType, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("type").textValue()).isEqualTo("urn:demarche:problem:" + kind);
        assertThat(answer.body().path("field").textValue()).isEqualTo(field);
        assertThat(answer.body().path("detail").textValue()).isNotBlank();
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        byte[] latin = "{\"text\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(pipeline.postBytes("application/json", latin)
                        .body()
                        .path("type")
                        .textValue())
                .isEqualTo("urn:demarche:problem:not-utf-8");
    }

    @Test
    void refusesFiftyMegabytesAndGoesOn() throws Exception {
        byte[] huge = ("{\"text\": \"" + "x".repeat(50_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        RunningPipeline.Answer answer = pipeline.postBytes("application/json", huge);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().path("detail").textValue()).contains("at most 8388608 bytes");
        assertThat(pipeline.postJson(submission("https://post.example/after", "Chile thanked Peru for its help."))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"pages/91-section-front.html, listing", "pages/92-script-only.html, script-only"})
    void refusesAPageWithoutAnArticleAndKeepsItForABetterExtractor(String name, String reason) throws Exception {
        String url = "https://post.example/" + name;

        RunningPipeline.Answer answer = pipeline.postPage(url, resource(name));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("type").textValue()).isEqualTo("urn:demarche:problem:no-article");
        assertThat(answer.body().path("reason").textValue()).isEqualTo(reason);
        ConsumerRecord<String, String> letter = awaitDeadLetter(url);
        assertThat(letter.value()).isEqualTo(new String(resource(name), StandardCharsets.UTF_8));
        assertThat(header(letter, DeadLetterHeaders.STAGE)).isEqualTo("ingest");
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo(reason);
        assertThat(header(letter, DeadLetterHeaders.CONTENT_TYPE)).startsWith("text/html");
        assertThat(pipeline.ingest().metric("demarche_ingest_pages_total{reason=\"" + reason + "\""))
                .isPositive();
    }

    @Test
    void answersEveryLineOfABatchInItsOrder() throws Exception {
        String good =
                submission("https://post.example/batch-1", "Ghana praised Togo for opening the border on Monday.");
        String last = submission("https://post.example/batch-2", "Togo thanked Ghana for the praise on Tuesday.");

        String answer = pipeline.postBatch(good + "\n\nnot json\n{\"text\": []}\n" + last)
                .body();

        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.split("\n")) {
            lines.add(ContractJson.mapper().readTree(line));
        }
        assertThat(lines).extracting(line -> line.path("line").intValue()).containsExactly(1, 3, 4, 5);
        assertThat(lines).extracting(line -> line.path("status").intValue()).containsExactly(202, 400, 400, 202);
        assertThat(lines.get(2).path("problem").path("field").textValue()).isEqualTo("text");
        awaitArticle(lines.get(0).path("id").textValue());
        awaitArticle(lines.get(3).path("id").textValue());
    }

    @Test
    void tellsTheOperatorWhatWentThrough() throws Exception {
        String id = pipeline.postJson(submission("https://post.example/counted", "Fiji praised Tonga for its help."))
                .id();
        awaitArticle(id);

        assertThat(pipeline.ingest().metric("demarche_ingest_articles_total{outcome=\"accepted\""))
                .isPositive();
        assertThat(pipeline.enrich().metric("demarche_enrich_articles_total{outcome=\"enriched\""))
                .isPositive();
        assertThat(pipeline.index().metric("demarche_index_documents_total")).isPositive();
        assertThat(pipeline.index().metric("kafka_consumer_fetch_manager_records_consumed_total"))
                .isPositive();
        assertThat(pipeline.enrich().status("/livez")).isEqualTo(200);
    }

    private static String submission(String url, String text) {
        ObjectNode json = ContractJson.mapper().createObjectNode();
        return json.put("url", url).put("text", text).toString();
    }

    private static EnrichedArticle awaitArticle(String id) {
        eventually().until(() -> article(id).isPresent());
        try {
            return article(id).orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<EnrichedArticle> article(String id) throws IOException, InterruptedException {
        JsonNode document = pipeline.document("demarche-articles", id);
        return document.path("found").booleanValue()
                ? Optional.of(ContractJson.mapper().treeToValue(document.path("_source"), EnrichedArticle.class))
                : Optional.empty();
    }

    private static ConsumerRecord<String, String> awaitDeadLetter(String key) {
        Map<String, Object> connection =
                Map.of("bootstrap.servers", backend.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return eventually()
                    .until(
                            () -> StreamSupport.stream(
                                            consumer.poll(Duration.ofMillis(200))
                                                    .spliterator(),
                                            false)
                                    .filter(letter -> key.equals(letter.key()))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PipelineIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
