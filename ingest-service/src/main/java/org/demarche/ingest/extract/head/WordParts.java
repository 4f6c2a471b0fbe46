package org.demarche.ingest.extract.head;

import java.util.BitSet;
import java.util.List;

/** Finds any of a few pieces of words, of Latin letters, in the names of boxes, whatever their case and whatever stands around them. */
final class WordParts {

    private static final int BITS = 5;
    private static final int LETTERS = 26;
    private static final int START = 3;
    private static final int STARTS = 1 << START * BITS;

    private final String[] parts;

    /** The first three letters of the pieces, as bits: most places are given up here. */
    private final BitSet starts = new BitSet(STARTS);

    WordParts(List<String> parts) {
        this.parts = parts.toArray(String[]::new);
        for (String part : parts) {
            int start = 0;
            for (int i = 0; i < START; i++) {
                start = start << BITS | letter(part.charAt(i));
            }
            starts.set(start);
        }
    }

    boolean isIn(String names) {
        return isIn(names, 0, names.length());
    }

    /** Whether one of them begins between these places. */
    boolean isIn(String names, int from, int to) {
        int start = 0;
        for (int i = from; i < to; i++) {
            start = (start << BITS | letter(names.charAt(i))) & STARTS - 1;
            if (i + 1 - from >= START && starts.get(start) && startsAt(names, i + 1 - START)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String names, int at) {
        for (String part : parts) {
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
