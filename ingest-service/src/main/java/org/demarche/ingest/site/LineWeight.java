package org.demarche.ingest.site;

/** How much a line says, in letters of an alphabet. */
final class LineWeight {

    /** A Han character is half a word, and in a script without spaces a sentence takes fewer characters, too. */
    private static final int DENSE = 3;

    private LineWeight() {}

    static int of(String text) {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (isDense(text.charAt(i))) {
                weight += DENSE - 1;
            }
        }
        return weight;
    }

    private static boolean isDense(char c) {
        return c >= '\u0E00' && c <= '\u0EFF' // Thai, Lao
                || c >= '\u1000' && c <= '\u109F' // Burmese
                || c >= '\u1780' && c <= '\u17FF' // Khmer
                || c >= '\u2E80' && c <= '\uD7FF' // Han, Kana, Hangul
                || c >= '\uF900' && c <= '\uFAFF'; // more Han
    }
}
