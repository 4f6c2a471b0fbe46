package org.demarche.benchmarks.extractor;

import cn.edu.hfut.dmic.contentextractor.ContentExtractor;
import java.util.List;

/** The content extractor of the crawler WebCollector, by the densities of text and tags; only the text, which is its fast path. */
final class WebCollectorExtractor implements Extractor {

    @Override
    public String name() {
        return "webcollector";
    }

    @Override
    public Extracted extract(String html, String url) {
        return new Extracted(content(html), "", List.of(), "");
    }

    private static String content(String html) {
        try {
            return ContentExtractor.getContentByHtml(html);
        } catch (Exception e) {
            // Its signature says no more than Exception, and it throws one where it finds no content.
            return "";
        }
    }
}
