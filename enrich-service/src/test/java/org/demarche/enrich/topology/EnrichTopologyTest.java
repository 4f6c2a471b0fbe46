package org.demarche.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.demarche.contract.Actor;
import org.demarche.contract.Article;
import org.demarche.contract.ArticleId;
import org.demarche.contract.ContractJson;
import org.demarche.contract.DeadLetterHeaders;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.PageKind;
import org.demarche.contract.Tags;
import org.demarche.contract.Topics;
import org.demarche.enrich.tag.Tagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {

    private static final Tagger TAGGER = Tagger.load();
    private static final Instant ACCEPTED = Instant.parse("2026-11-22T08:00:00Z");
    private static final String TEXT =
            "France condemned the raid on its embassy in Belgrade and recalled its ambassador from Serbia.";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @TempDir
    private Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> articles;
    private TestOutputTopic<byte[], byte[]> enriched;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        start("first");
    }

    private void start(String instance) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, instance);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(EnrichTopology.build(TAGGER, metrics), properties, ACCEPTED);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(), new ByteArraySerializer(), new ByteArraySerializer(), ACCEPTED, Duration.ZERO);
        enriched = output(Topics.ENRICHED.name());
        deadLetters = output(Topics.DEAD_LETTERS.name());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void isTheTopologyThatIsWrittenDown() throws IOException {
        Topology topology = EnrichTopology.build(TAGGER, metrics);

        try (InputStream in = EnrichTopologyTest.class.getResourceAsStream("topology.txt")) {
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(topology.describe().toString()).isEqualToNormalizingWhitespace(written);
        }
    }

    @Test
    void tagsAnArticleUnderItsId() throws IOException {
        Article article = article("en", TEXT, ACCEPTED);

        send(article);

        TestRecord<byte[], byte[]> record = enriched.readRecord();
        EnrichedArticle result = read(record);
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(article.id());
        assertThat(result.article()).isEqualTo(article);
        assertThat(result.revision()).isEqualTo(ACCEPTED.toEpochMilli());
        assertThat(result.tags().stances()).anySatisfy(stance -> assertThat(stance.source() + ">" + stance.target())
                .isEqualTo("FRA>SRB"));
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void changesNothingWhenTheSamePageComesAgain() {
        send(article("en", TEXT, ACCEPTED));
        enriched.readRecord();

        send(article("en", TEXT, ACCEPTED.plusSeconds(60)));

        assertThat(enriched.isEmpty()).isTrue();
        assertThat(metrics.counter("demarche.enrich.articles", "outcome", "unchanged")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void raisesTheRevisionWhenThePageHasChangedWithinTheSameMillisecond() throws IOException {
        send(article("en", TEXT, ACCEPTED));
        long first = read(enriched.readRecord()).revision();

        send(article("en", TEXT + " Serbia regretted the step.", ACCEPTED));

        assertThat(read(enriched.readRecord()).revision()).isEqualTo(first + 1);
    }

    @Test
    void givesTheSameBytesForTheSameArticle() {
        send(article("en", TEXT, ACCEPTED));
        byte[] first = enriched.readValue();
        driver.close();
        start("second");

        send(article("en", TEXT, ACCEPTED));

        assertThat(enriched.readValue()).isEqualTo(first);
    }

    @Test
    void keepsAnArticleInALanguageThatItCannotReadWithTheActorsThatItNames() throws IOException {
        send(article("de", "Frankreich verurteilt den Überfall auf die serbische Botschaft.", ACCEPTED));

        Tags tags = read(enriched.readRecord()).tags();
        assertThat(tags.languageSupported()).isFalse();
        assertThat(tags.actors()).extracting(Actor::id).containsExactly("FRA", "SRB");
        assertThat(tags.stances()).isEmpty();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void readsTheOfficesAsOfTheDayOfTheArticle() throws IOException {
        send(article("en", "Liz Truss condemned Serbia.", OffsetDateTime.parse("2022-10-01T08:00:00+01:00"), ACCEPTED));

        assertThat(read(enriched.readRecord()).tags().actors().get(0).role()).isEqualTo("prime minister");
    }

    @Test
    void tagsAnArticleWhoseLanguageIsUndetermined() {
        send(article("und", TEXT, ACCEPTED));

        assertThat(enriched.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not json", "[]", "\"text\"", "{}", "{\"id\": 5, \"text\": []}", "{\"id\": \"x\"", "null"})
    void parksWhatIsNoArticleAndGoesOn(String broken) {
        articles.pipeInput("key".getBytes(StandardCharsets.UTF_8), broken.getBytes(StandardCharsets.UTF_8));
        send(article("en", TEXT, ACCEPTED));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNREADABLE");
        assertThat(header(letter, DeadLetterHeaders.STAGE)).isEqualTo("enrich");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("demarche.articles");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(letter.value()).isEqualTo(broken.getBytes(StandardCharsets.UTF_8));
        assertThat(enriched.isEmpty()).isFalse();
    }

    @Test
    void handsADeletionOnAndForgetsTheArticle() {
        Article article = article("en", TEXT, ACCEPTED);
        send(article);
        enriched.readRecord();

        articles.pipeInput(article.id().getBytes(StandardCharsets.UTF_8), (byte[]) null);
        TestRecord<byte[], byte[]> deletion = enriched.readRecord();
        send(article);

        assertThat(deletion.value()).isNull();
        assertThat(deletion.timestamp()).isEqualTo(ACCEPTED.toEpochMilli() + 1);
        assertThat(enriched.isEmpty()).isFalse();
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void send(Article article) {
        articles.pipeInput(article.id().getBytes(StandardCharsets.UTF_8), json(article));
    }

    private static Article article(String language, String text, Instant fetchedAt) {
        return article(language, text, null, fetchedAt);
    }

    private static Article article(String language, String text, OffsetDateTime publishedAt, Instant fetchedAt) {
        String url = "https://post.example/belgrade";
        return new Article(
                Article.SCHEMA_VERSION,
                ArticleId.ofUrl(url),
                url,
                url,
                new Article.Source("The Post", "post.example", null),
                "Ambassador recalled",
                List.of(),
                publishedAt,
                null,
                fetchedAt,
                language,
                null,
                List.of("Belgrade"),
                null,
                text,
                null,
                new Article.Extraction("text", 1, PageKind.OK, false, List.of()));
    }

    private static byte[] json(Article article) {
        try {
            return ContractJson.mapper().writeValueAsBytes(article);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EnrichedArticle read(TestRecord<byte[], byte[]> record) throws IOException {
        return ContractJson.mapper().readValue(record.value(), EnrichedArticle.class);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
