package org.demarche.ingest.extract.line;

/** Letters as the wordings of rule files write them, to compare lines with them where they stand instead of in copies. */
final class Folding {

    private static final int ASCII = 128;
    private static final char STRAIGHT = '\'';
    private static final char CURLY = '\u2019';

    private Folding() {}

    /** In lower case; the apostrophe is the straight one. */
    static char of(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return c == CURLY ? STRAIGHT : Character.toLowerCase(c);
    }

    /** Whether it is part of a word: a letter or a digit of any language. */
    static boolean isWord(char c) {
        if (c < ASCII) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c);
    }

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(of(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Whether a folded wording stands in the line from there on. */
    static boolean standsAt(String wording, String line, int from) {
        int length = wording.length();
        if (from + length > line.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (of(line.charAt(from + i)) != wording.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
