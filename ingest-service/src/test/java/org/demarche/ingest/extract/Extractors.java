package org.demarche.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.demarche.ingest.extract.ExtractionResult.Page;

/** One extractor for all tests, because its language profiles take a second to load. */
public final class Extractors {

    public static final ArticleExtractor EXTRACTOR =
            ArticleExtractor.create(Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC));

    /** A sentence that is long enough to be taken for running text. */
    public static final String SENTENCE =
            "The minister said on Monday that the talks would go on, although both delegations had left "
                    + "the hall early, and that nobody should expect an agreement before the summer.";

    private Extractors() {}

    public static Page page(String html) {
        ExtractionResult result = EXTRACTOR.fromHtml(html, "https://news.example/world/story");
        assertThat(result).isInstanceOf(Page.class);
        return (Page) result;
    }

    public static NoArticle noArticle(String html) {
        ExtractionResult result = EXTRACTOR.fromHtml(html, "https://news.example/world");
        assertThat(result).isInstanceOf(NoArticle.class);
        return (NoArticle) result;
    }

    public static byte[] resource(String name) {
        try (InputStream stream = Extractors.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Different sentences of running text, so that none counts as a repetition. */
    public static String paragraphs(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < count; i++) {
            html.append("<p>Point ").append(i).append(": ").append(SENTENCE).append("</p>");
        }
        return html.toString();
    }
}
