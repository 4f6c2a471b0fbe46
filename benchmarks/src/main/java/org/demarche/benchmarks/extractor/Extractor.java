package org.demarche.benchmarks.extractor;

/** Reads the article of a page; safe to share between threads. */
public interface Extractor {

    /** As the tables name it. */
    String name();

    /**
     * Reads a decoded page.
     *
     * @param url the address of the page, empty if unknown
     */
    Extracted extract(String html, String url);

    /** Reads the bytes of a page; those that take text only get what jsoup would parse. */
    default Extracted extract(byte[] html, String url) {
        return extract(JsoupDecoding.decode(html), url);
    }
}
