package org.demarche.ingest.discover;

/** Of how many tags a tree is built at the most: each takes about 200 bytes of memory, and three of a text. */
final class TagLimit {

    static final int MOST = 500_000;

    private TagLimit() {}

    static boolean isPassed(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0 && tags <= MOST; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags > MOST;
    }
}
