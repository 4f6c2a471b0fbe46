package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {

    /** Generous for a busy machine; what grows with the square of the page would take hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>",
                "<table><tr><td>",
                "<b><i>",
                "<ul><li>",
                "<p><a href=x>",
                "<aside class=related>",
                "<svg><g>",
                "<p><li><td><h1>",
                "<blockquote><section>",
                "<!--",
                "<",
                "&#x",
                "<time>",
                "line of text<br>",
                "\u3042\u300D<br>",
                "<h3>Related</h3><div>"
            })
    void survivesAHundredThousandOpenTags(String open) {
        String html = open.repeat(100_000) + paragraphs(4);

        ExtractionResult result = Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result).isNotNull();
    }

    @Test
    void findsTheTextUnderDeepNesting() {
        String html = "<div>".repeat(100_000) + paragraphs(4);

        assertThat(Extractors.page(html).text()).contains("Point 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a<br>b<br>c</p>", "<font color=red><p>", "<table><tr><td>", "<a b=c ", "word "})
    void survivesTwentyMegabytes(String piece) {
        String html = paragraphs(4) + piece.repeat(20_000_000 / piece.length());

        ExtractionResult result = Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result).isNotNull();
    }

    @Test
    void readsTwoHundredThousandParagraphs() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            html.append("<p>Clause ").append(i).append(" of the treaty was agreed on by both sides.</p>");
        }

        ExtractionResult result =
                Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html.toString(), null));

        assertThat(((Page) result).text().split("\n\n")).hasSize(200_000);
    }

    @Test
    void survivesAMillionAttributes() {
        StringBuilder html = new StringBuilder("<div ");
        for (int i = 0; i < 1_000_000; i++) {
            html.append("data-").append(i).append("=x ");
        }
        html.append('>').append(paragraphs(4));

        ExtractionResult result =
                Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html.toString(), null));

        assertThat(result.toString()).contains("Point 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#xD800;", "&#55357;", "\uD83D", "\uDE00"})
    void leavesOutHalvesOfCharactersThatCouldNotBeWritten(String half) {
        String text = Extractors.page("<h1>Talks" + half + "</h1><p>Half a sign" + half + " here.</p>" + paragraphs(4))
                .text();

        assertThat(text).contains("Half a sign here.");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "id", "style", "title"})
    void survivesHugeAttributes(String attribute) {
        String html = "<div " + attribute + "='" + "share-box ".repeat(300_000) + "'>" + paragraphs(2) + "</div><div>"
                + paragraphs(8) + "</div>";

        ExtractionResult result = Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result.toString()).contains("Point 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", "-", "a | b ", "By "})
    void survivesHugeTitlesAndBylines(String piece) {
        String text = piece.repeat(200_000);
        String html = "<title>" + text + "</title><meta name=author content='" + text + "'><h1>" + text + "</h1>"
                + paragraphs(4);

        ExtractionResult result = Assertions.assertTimeoutPreemptively(PATIENCE, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result.toString()).contains("Point 3");
    }

    @Test
    void passesOverBrokenJsonLd() {
        String html = "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Torn</script>"
                + paragraphs(4);

        assertThat(Extractors.page(html).text()).contains("Point 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "a@", "a@b.", "(", "- "})
    void survivesBylinesOfSignsThatNamesHold(String piece) {
        String html =
                ("<meta name=author content='" + piece.repeat(990 / piece.length()) + "'>").repeat(50) + paragraphs(4);

        assertThat(inTime(html).toString()).contains("Point 3");
    }

    @Test
    void survivesThousandsOfCardsThatDifferInTheirLastLetters() {
        StringBuilder html = new StringBuilder("<h1>Talks</h1>");
        for (int i = 0; i < 3_000; i++) {
            html.append("<article><h3><a href=x>Talks</a></h3><p>")
                    .append("a".repeat(500))
                    .append(i)
                    .append(".</p></article>");
        }

        assertThat(inTime(html.toString())).isInstanceOf(NoArticle.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "keywords", "articleSection", "author", "publisher"})
    void survivesManyReferencesToOneLongText(String field) {
        String thing = "{'@type':'Thing','@id':'A','%s':'%s'}"
                .formatted(field.equals("image") ? "url" : "name", "https://a.example/b ".repeat(60_000));
        String html = "<script type='application/ld+json'>[" + thing + ",{'@type':'NewsArticle','" + field + "':["
                + "{'@id':'A'},".repeat(22_000) + "]}]</script>" + paragraphs(4);

        assertThat(inTime(html).toString()).contains("Point 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "</",
                "<p><![CDATA[ <p><",
                "<title></",
                "<textarea></",
                "<script></",
                "<!",
                "<?",
                "<!doctype "
            })
    void survivesATagNameOfTenMegabytes(String open) {
        String html = paragraphs(4) + open + "x".repeat(10_000_000) + ">" + paragraphs(4);

        assertThat(inTime(html).toString()).contains("Point 3");
    }

    /** Of each of these boxes the text is asked for, and each has that of the whole page. */
    @ParameterizedTest
    @ValueSource(strings = {"<div rel=tag>", "<h1><div>", "<h1><i><div>"})
    void survivesBoxesAroundBoxesAroundALongText(String box) {
        String html = paragraphs(4) + box.repeat(200) + "word <u>and</u> word ".repeat(100_000);

        assertThat(inTime(html)).isNotNull();
    }

    private static ExtractionResult inTime(String html) {
        return Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> EXTRACTOR.fromHtml(html, "https://news.example/world/story"));
    }

    @Test
    void dropsNullBytes() {
        assertThat(Extractors.page(paragraphs(4).replace("nobody", "no\0body")).text())
                .contains("nobody")
                .doesNotContain("\0");
    }

    @Test
    void callsBinaryDataBinary() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(EXTRACTOR.fromHtml(noise, null, null)).isInstanceOf(NoArticle.class);
        assertThat(EXTRACTOR.fromHtml(noise, "utf-16", null)).isInstanceOf(NoArticle.class);
        assertThat(EXTRACTOR.fromHtml(noise, "no such charset\n", "::")).isInstanceOf(NoArticle.class);
    }
}
