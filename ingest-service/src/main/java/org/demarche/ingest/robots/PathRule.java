package org.demarche.ingest.robots;

import java.util.Arrays;
import java.util.List;

/**
 * One Allow or Disallow line. Matched here and not by crawler-commons, which takes the first place where a {@code *} fits, so that
 * {@code /*.pdf$} misses {@code /a.pdf.pdf}, and takes {@code /index.html} for {@code /} too.
 *
 * @param first what the path begins with: the pattern up to its first star
 * @param others the pieces behind stars, in their order
 * @param ending what the path ends with, behind the last star; null where it may end in any way
 * @param whole whether the first piece is the whole path
 * @param length of the pattern in octets: the longest pattern that matches decides
 * @param least what the pieces come to: no shorter path matches
 */
record PathRule(
        String first, List<PieceSearch> others, String ending, boolean whole, int length, int least, boolean allow) {

    /** As many characters take about as much memory as a piece does by itself. */
    static final int CHARACTERS_OF_A_PIECE = 40;

    /** @param pattern percent-encoded, so that a character is an octet */
    static PathRule of(String pattern, boolean allow) {
        boolean anchored = pattern.endsWith("$");
        String bare = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        List<String> pieces = Arrays.asList(bare.split("\\*", -1));
        int last = pieces.size() - 1;
        boolean ends = anchored && last > 0;
        List<PieceSearch> others = pieces.subList(1, ends ? last : last + 1).stream()
                .map(PieceSearch::new)
                .toList();
        int least = pieces.stream().mapToInt(String::length).sum();
        return new PathRule(
                pieces.get(0),
                others,
                ends ? pieces.get(last) : null,
                anchored && last == 0,
                pattern.length(),
                least,
                allow);
    }

    /** The rule without its wildcards: for all that begins as it does. */
    PathRule begun() {
        return new PathRule(first, List.of(), null, false, length, first.length(), allow);
    }

    boolean hasWildcards() {
        return pieces() > 1;
    }

    /** What it takes of memory, in rules of one short piece. */
    int weight() {
        return pieces() + least / CHARACTERS_OF_A_PIECE;
    }

    private int pieces() {
        return 1 + others.size() + (ending == null ? 0 : 1);
    }

    boolean matches(String path) {
        if (path.length() < least || !path.startsWith(first)) {
            return false;
        }
        int end = first.length();
        for (PieceSearch other : others) {
            end = other.end(path, end);
            if (end < 0) {
                return false;
            }
        }
        return ending == null
                ? !whole || path.length() == end
                : path.length() - ending.length() >= end && path.endsWith(ending);
    }
}
