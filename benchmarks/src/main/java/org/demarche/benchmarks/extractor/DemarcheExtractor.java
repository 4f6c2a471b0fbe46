package org.demarche.benchmarks.extractor;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.demarche.ingest.extract.ArticleExtractor;
import org.demarche.ingest.extract.ExtractionResult;

/** Ours, with all of its metadata. */
final class DemarcheExtractor implements Extractor {

    private final ArticleExtractor extractor;

    private DemarcheExtractor(ArticleExtractor extractor) {
        this.extractor = extractor;
    }

    static DemarcheExtractor create() {
        return new DemarcheExtractor(ArticleExtractor.create(Clock.systemUTC()));
    }

    @Override
    public String name() {
        return "demarche";
    }

    @Override
    public Extracted extract(String html, String url) {
        return extracted(extractor.fromHtml(html, given(url)));
    }

    @Override
    public Extracted extract(byte[] html, String url) {
        return extracted(extractor.fromHtml(html, null, given(url)));
    }

    private static String given(String url) {
        return url.isEmpty() ? null : url;
    }

    private static Extracted extracted(ExtractionResult result) {
        if (result instanceof ExtractionResult.Page page) {
            return new Extracted(page.text(), page.title(), page.authors(), day(page.publishedAt()));
        }
        return Extracted.NOTHING;
    }

    private static String day(OffsetDateTime time) {
        return time == null ? "" : time.toLocalDate().toString();
    }
}
