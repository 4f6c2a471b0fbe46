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
 */
record PathRule(List<String> pieces, boolean anchored, int length, boolean allow) {

    /** @param pattern percent-encoded, so that a character is an octet */
    static PathRule of(String pattern, boolean allow) {
        boolean anchored = pattern.endsWith("$");
        String bare = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        return new PathRule(Arrays.asList(bare.split("\\*", -1)), anchored, pattern.length(), allow);
    }

    boolean matches(String path) {
        String first = pieces.get(0);
        if (!path.startsWith(first)) {
            return false;
        }
        int last = pieces.size() - 1;
        if (last == 0) {
            return !anchored || path.length() == first.length();
        }
        int end = first.length();
        for (String piece : pieces.subList(1, last)) {
            int at = path.indexOf(piece, end);
            if (at < 0) {
                return false;
            }
            end = at + piece.length();
        }
        String ending = pieces.get(last);
        return anchored
                ? path.length() - ending.length() >= end && path.endsWith(ending)
                : path.indexOf(ending, end) >= 0;
    }
}
