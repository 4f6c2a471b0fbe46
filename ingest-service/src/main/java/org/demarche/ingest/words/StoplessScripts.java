package org.demarche.ingest.words;

/** Scripts that have no full stop: their sentences end as their labels do. */
public final class StoplessScripts {

    /** Thai and Lao. */
    private static final char FIRST = '\u0E00';

    private static final char LAST = '\u0EFF';
    private static final char ASCII = '\u007F';
    private static final String CLOSING = "\u00BB\u00AB\u2018\u2019\u201C\u201D\u2026";

    private StoplessScripts() {}

    /** Whether the text, which is not empty, ends in one of them, but for a number, a foreign name or a quotation mark. */
    public static boolean endIn(String text) {
        int last = text.length() - 1;
        while (last > 0 && (text.charAt(last) <= ASCII || CLOSING.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return text.charAt(last) >= FIRST && text.charAt(last) <= LAST;
    }
}
