package org.demarche.ingest.robots;

import java.util.Arrays;
import java.util.List;

/**
 * One Allow or Disallow line. Matched here and not by crawler-commons, which takes the first place where a {@code *} fits, so that
 * {@code /*.pdf$} misses {@code /a.pdf.pdf}, and takes {@code /index.html} for {@code /} too.
 *
 * @param pieces of the pattern, between its stars; the first begins the path
 * @param anchored whether the pattern ends with {@code $}
 * @param length of the pattern in octets: the longest pattern that matches decides
 * @param least what the pieces come to: no shorter path matches
 */
record PathRule(List<String> pieces, boolean anchored, int length, int least, boolean allow) {

    /** As many characters take about as much memory as a piece does by itself. */
    static final int CHARACTERS_OF_A_PIECE = 100;

    /** @param pattern percent-encoded, so that a character is an octet */
    static PathRule of(String pattern, boolean allow) {
        boolean anchored = pattern.endsWith("$");
        String bare = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        List<String> pieces = Arrays.asList(bare.split("\\*", -1));
        int least = pieces.stream().mapToInt(String::length).sum();
        return new PathRule(pieces, anchored, pattern.length(), least, allow);
    }

    /** The rule without its wildcards: for all that begins as it does. */
    PathRule begun() {
        String first = pieces.get(0);
        return new PathRule(List.of(first), false, length, first.length(), allow);
    }

    boolean hasWildcards() {
        return pieces.size() > 1;
    }

    /** What it takes of memory, in rules of one short piece. */
    int weight() {
        return pieces.size() + least / CHARACTERS_OF_A_PIECE;
    }

    boolean matches(String path) {
        String first = pieces.get(0);
        if (path.length() < least || !path.startsWith(first)) {
            return false;
        }
        int last = pieces.size() - 1;
        if (last == 0) {
            return !anchored || path.length() == first.length();
        }
        int end = first.length();
        for (String piece : pieces.subList(1, last)) {
            int at = PieceSearch.find(path, piece, end);
            if (at < 0) {
                return false;
            }
            end = at + piece.length();
        }
        String ending = pieces.get(last);
        return anchored
                ? path.length() - ending.length() >= end && path.endsWith(ending)
                : PieceSearch.find(path, ending, end) >= 0;
    }
}
