package org.demarche.enrich.text;

/** Letters and digits; a table for ASCII, because the question is asked at every hit of every phrase. */
final class WordCharacters {

    private static final boolean[] ASCII = new boolean[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c);
        }
    }

    private WordCharacters() {}

    static boolean is(char c) {
        return c < ASCII.length ? ASCII[c] : Character.isLetterOrDigit(c);
    }
}
