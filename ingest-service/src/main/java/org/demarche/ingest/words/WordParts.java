package org.demarche.ingest.words;

import java.util.List;
import java.util.Locale;

/**
 * Finds any of a few pieces of words, of Latin letters, in the names of boxes, whatever their case and whatever stands around them.
 *
 * <p>Nearly all names hold none, and are given up by a look at each few letters, without a branch that would depend on them.
 */
public final class WordParts {

    private static final int LETTER_BITS = 5;
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 5;
    private static final int LEAST_LETTERS = 3;
    private static final int PLACE_BITS = 15;

    /** Spreads the first letters over the places: the golden ratio as a fraction of 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<String> parts;

    /** So many of the first letters of each piece are looked for: as many as all have. */
    private final int letters;

    /** The places of those letters, as bits. */
    private final long[] places = new long[1 << PLACE_BITS - 6];

    /** Finds these, of at least three small letters each. */
    public WordParts(List<String> parts) {
        this.parts = parts;
        letters = Math.min(
                MOST_LETTERS, parts.stream().mapToInt(String::length).min().orElse(MOST_LETTERS));
        for (String part : parts) {
            if (letters < LEAST_LETTERS || !part.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                throw new IllegalStateException("not a piece of a word, of three small letters or more: " + part);
            }
            long start = 0;
            for (int i = 0; i < letters; i++) {
                start = after(start, part.charAt(i));
            }
            int place = place(start);
            places[place >>> 6] |= 1L << place;
        }
    }

    public boolean isIn(String names) {
        return isIn(names, 0, names.length());
    }

    /** Whether one of them stands between these places. */
    public boolean isIn(String names, int from, int to) {
        return mayBeIn(names, from, to) && holds(names.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Whether it is worth a second look whether one is in these names. */
    public boolean mayBeIn(String names) {
        return mayBeIn(names, 0, names.length());
    }

    private boolean mayBeIn(String names, int from, int to) {
        long last = 0;
        long found = 0;
        for (int i = from; i < to; i++) {
            last = after(last, names.charAt(i));
            int place = place(last);
            found |= places[place >>> 6] >>> place;
        }
        return (found & 1) != 0;
    }

    private boolean holds(String lower) {
        for (String part : parts) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The last letters with one more, as bits: whatever is no letter of the alphabet is one beyond its last. */
    private long after(long last, char c) {
        int letter = Math.min((c | 0x20) - 'a' & Integer.MAX_VALUE, LETTERS);
        return (last << LETTER_BITS | letter) & (1L << letters * LETTER_BITS) - 1;
    }

    private static int place(long letters) {
        return (int) (letters * SPREAD >>> Long.SIZE - PLACE_BITS);
    }
}
