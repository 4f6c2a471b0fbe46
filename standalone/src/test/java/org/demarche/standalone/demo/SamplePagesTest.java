package org.demarche.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.assemble.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled pages, each built as another kind of site builds them, read by the real extractor and tagger. */
class SamplePagesTest {

    private static final Instant FETCHED = Instant.parse("2026-11-22T08:00:00Z");
    private static final ArticleAssembler ASSEMBLER = ArticleAssembler.create(Clock.systemUTC());
    private static final Tagger TAGGER = Tagger.load();

    static Stream<Sample> samples() throws IOException {
        JsonNode expected;
        try (InputStream in = SamplePagesTest.class.getResourceAsStream("expected.json")) {
            expected = ContractJson.mapper().readTree(in);
        }
        Map<String, JsonNode> byFile = new LinkedHashMap<>();
        expected.forEach(node -> byFile.put(node.path("file").textValue(), node));
        return SamplePage.all().stream().map(page -> new Sample(page, byFile.get(page.file())));
    }

    record Sample(SamplePage page, JsonNode expected) {
        @Override
        public String toString() {
            return page.file();
        }

        Article article() {
            Assembly assembly = ASSEMBLER.assemble(Submission.ofPage(page.url(), page.html(), null), FETCHED);
            return assembly instanceof Assembly.Assembled assembled
                    ? assembled.article()
                    : fail(page.file() + " became " + assembly);
        }

        List<String> strings(String field) {
            return StreamSupport.stream(expected.path(field).spliterator(), false)
                    .map(JsonNode::textValue)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheBodyAndDropsTheChrome(Sample sample) {
        String text = sample.article().text().replaceAll("\\s+", " ");

        SoftAssertions softly = new SoftAssertions();
        sample.strings("mustContain").forEach(words -> softly.assertThat(text).contains(words));
        sample.strings("mustNotContain")
                .forEach(words -> softly.assertThat(text).doesNotContain(words));
        softly.assertThat(text).contains(sample.expected().path("firstSentence").textValue());
        softly.assertThat(text).endsWith(sample.expected().path("lastSentence").textValue());
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatThePageSaysAboutItself(Sample sample) {
        Article article = sample.article();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(article.title())
                .isEqualTo(sample.expected().path("title").textValue());
        softly.assertThat(article.authors()).isEqualTo(sample.strings("authors"));
        softly.assertThat(article.language()).isEqualTo("en");
        softly.assertThat(article.canonicalUrl()).isEqualTo(sample.page().url());
        String published = sample.expected().path("publishedAt").textValue();
        // As an object, because a time is the same moment in every offset and the page's own is asked for.
        softly.assertThat((Object) article.publishedAt())
                .isEqualTo(published == null ? null : OffsetDateTime.parse(published));
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsAThemeAndADirectedStanceWithItsEvidence(Sample sample) {
        Article article = sample.article();
        Tags tags = TAGGER.tag(new TagRequest(article.title(), article.text(), List.of(), List.of()))
                .tags();

        List<String> expected = new ArrayList<>();
        sample.expected().path("stances").forEach(stance -> expected.add(key(stance)));
        List<String> found = tags.stances().stream()
                .map(stance -> stance.source() + ">" + stance.target() + Integer.signum(stance.polarity()))
                .toList();
        assertThat(tags.themes()).extracting("id").containsAnyElementsOf(sample.strings("themes"));
        assertThat(found).containsAnyElementsOf(expected);
        assertThat(tags.stances())
                .allSatisfy(stance ->
                        assertThat(stance.evidence().of(article.text())).isNotBlank());
    }

    @Test
    void findsMostOfTheStancesAndThemesOfAllPages() throws IOException {
        int stances = 0;
        int stancesFound = 0;
        int themes = 0;
        int themesFound = 0;
        List<String> missed = new ArrayList<>();
        for (Sample sample : samples().toList()) {
            Article article = sample.article();
            Tags tags = TAGGER.tag(new TagRequest(article.title(), article.text(), List.of(), List.of()))
                    .tags();
            for (JsonNode stance : sample.expected().path("stances")) {
                stances++;
                boolean hit = tags.stances().stream().anyMatch(each -> matches(each, stance));
                stancesFound += hit ? 1 : 0;
                if (!hit) {
                    missed.add(sample + " " + key(stance) + " "
                            + stance.path("evidence").textValue());
                }
            }
            for (String theme : sample.strings("themes")) {
                themes++;
                boolean hit = tags.themes().stream().anyMatch(each -> each.id().equals(theme));
                themesFound += hit ? 1 : 0;
                if (!hit) {
                    missed.add(sample + " " + theme);
                }
            }
        }
        assertThat(stancesFound)
                .as("of %d stances; missed %s", stances, missed)
                .isGreaterThanOrEqualTo(stances * 3 / 4);
        assertThat(themesFound).as("of %d themes; missed %s", themes, missed).isGreaterThanOrEqualTo(themes * 3 / 4);
    }

    @Test
    void keepsBothPolesOfOptimisticButCautious() throws IOException {
        Article article = samples().findFirst().orElseThrow().article();
        Tags tags = TAGGER.tag(new TagRequest(article.title(), article.text(), List.of(), List.of()))
                .tags();

        assertThat(tags.stances()).anySatisfy(stance -> {
            assertThat(stance.source()).isEqualTo("RUS");
            assertThat(stance.target()).isEqualTo("USA");
            assertThat(stance.polarity()).isPositive();
            assertThat(stance.hedged()).isTrue();
            assertThat(stance.compound()).isNotNull();
            assertThat(stance.compound().poles()).containsExactly("optimistic", "cautious");
        });
    }

    private static boolean matches(Stance stance, JsonNode expected) {
        return (stance.source() + ">" + stance.target() + Integer.signum(stance.polarity())).equals(key(expected));
    }

    private static String key(JsonNode stance) {
        return stance.path("source").textValue() + ">" + stance.path("target").textValue()
                + Integer.signum(stance.path("polarity").intValue());
    }
}
