package org.demarche.standalone.backfill;

/** What is said of a content beyond the size limit, which is never read whole. */
final class TooLarge {

    private TooLarge() {}

    static Content content(String url, int limit) {
        return new Content.Unsendable(url, "too-large", "more than " + limit + " bytes");
    }
}
