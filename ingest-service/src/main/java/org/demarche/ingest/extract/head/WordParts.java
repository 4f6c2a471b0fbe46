package org.demarche.ingest.extract.head;

import java.util.List;

/** Finds any of a few pieces of words, of Latin letters, in the names of boxes, whatever their case and whatever stands around them. */
final class WordParts {

    private static final int LETTERS = 26;

    /** The pieces by their first two letters. */
    private final String[][] byStart = new String[LETTERS * LETTERS][];

    WordParts(List<String> parts) {
        for (String part : parts) {
            int start = letter(part.charAt(0)) * LETTERS + letter(part.charAt(1));
            byStart[start] = parts.stream()
                    .filter(each -> each.startsWith(part.substring(0, 2)))
                    .toArray(String[]::new);
        }
    }

    boolean isIn(String names) {
        int before = LETTERS;
        for (int i = 0; i < names.length(); i++) {
            int letter = letter(names.charAt(i));
            boolean both = before < LETTERS && letter < LETTERS;
            if (both && byStart[before * LETTERS + letter] != null && startsAt(names, i - 1, before, letter)) {
                return true;
            }
            before = letter;
        }
        return false;
    }

    private boolean startsAt(String names, int at, int first, int second) {
        for (String part : byStart[first * LETTERS + second]) {
            if (names.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** From 0 on; 26 for all else. */
    private static int letter(char c) {
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < LETTERS ? letter : LETTERS;
    }
}
