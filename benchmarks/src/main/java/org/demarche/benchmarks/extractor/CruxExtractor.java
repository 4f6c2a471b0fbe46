package org.demarche.benchmarks.extractor;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import java.util.List;

/** Crux of version 2, the last that reads articles in Java. */
final class CruxExtractor implements Extractor {

    /** It refuses a page without an address. */
    private static final String SOME_ADDRESS = "https://page.example/";

    @Override
    public String name() {
        return "crux";
    }

    @Override
    public Extracted extract(String html, String url) {
        Article article = ArticleExtractor.with(url.isEmpty() ? SOME_ADDRESS : url, html)
                .extractMetadata()
                .extractContent()
                .article();
        String text = article.document == null ? "" : article.document.text();
        return new Extracted(text, article.title, List.of(), "");
    }
}
