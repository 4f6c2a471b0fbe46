package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.ExtractionResult;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.extract.Extractors;

/** Pages of one article, and the date that is read from each. */
final class FerryArticle {

    static final String HEADLINE = "<h1>Ferries run again in the harbour</h1>";
    static final String STATED_IN_UTC = "<meta property=article:published_time content='2024-06-02T02:25:00+00:00'>";

    private FerryArticle() {}

    static Page page(String url, String head, String top, String end) {
        String html = "<html lang=en><head>" + head + "</head><body>" + top + "<article>" + paragraphs(5) + "</article>"
                + end + "</body></html>";
        ExtractionResult result = Extractors.EXTRACTOR.fromHtml(html, url);
        assertThat(result).isInstanceOf(Page.class);
        return (Page) result;
    }

    /** The date as the page has it, "null" if none is found. */
    static String published(String head, String top, String end) {
        return String.valueOf(
                page("https://quay.example/ferries", head, top, end).publishedAt());
    }

    static String published(String head, String top) {
        return published(head, top, "");
    }

    static String publishedAt(String url, String top) {
        return String.valueOf(page(url, "", top, "").publishedAt());
    }

    /** The date as search engines are told it. */
    static String jsonLd(String date) {
        return "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"" + date + "\"}</script>";
    }
}
