package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import java.time.Duration;
import java.util.Random;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

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
                "line of text<br>"
            })
    void survivesAHundredThousandOpenTags(String open) {
        String html = open.repeat(100_000) + paragraphs(4);

        ExtractionResult result = Assertions.assertTimeoutPreemptively(SECONDS, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result).isNotNull();
    }

    @Test
    void findsTheTextUnderDeepNesting() {
        String html = "<div>".repeat(100_000) + paragraphs(4);

        assertThat(Extractors.page(html).text()).contains("Point 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "id", "style", "title"})
    void survivesHugeAttributes(String attribute) {
        String html = "<div " + attribute + "='" + "share-box ".repeat(300_000) + "'>" + paragraphs(2) + "</div><div>"
                + paragraphs(8) + "</div>";

        ExtractionResult result = Assertions.assertTimeoutPreemptively(SECONDS, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result.toString()).contains("Point 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {" - ", "-", "a | b ", "By "})
    void survivesHugeTitlesAndBylines(String piece) {
        String text = piece.repeat(200_000);
        String html = "<title>" + text + "</title><meta name=author content='" + text + "'><h1>" + text + "</h1>"
                + paragraphs(4);

        ExtractionResult result = Assertions.assertTimeoutPreemptively(SECONDS, () -> EXTRACTOR.fromHtml(html, null));

        assertThat(result.toString()).contains("Point 3");
    }

    @Test
    void passesOverBrokenJsonLd() {
        String html = "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Torn</script>"
                + paragraphs(4);

        assertThat(Extractors.page(html).text()).contains("Point 0");
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
