package org.demarche.ingest.extract.line;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Wordings of whole lines, or of their first words, and what they say. Most lines are given up at their length and their ends,
 * before they are copied in lower case.
 *
 * @param <V> what a wording says
 */
final class WholeLines<V> {

    private static final int KINDS = 1 << 16;

    private final Map<String, V> byWording = new HashMap<>();
    private final BitSet known = new BitSet(KINDS);

    /** The wording is as {@link ChromeLines#normalise} makes it; the first of equal ones holds. */
    void add(String wording, V says) {
        byWording.putIfAbsent(wording, says);
        known.set(kind(wording, 0, wording.length()));
    }

    /** What a part of a line says, null where it is none of the wordings. */
    V of(String line, int from, int to) {
        return known.get(kind(line, from, to)) ? byWording.get(Folding.of(line.substring(from, to))) : null;
    }

    private static int kind(String line, int from, int to) {
        if (from == to) {
            return 0;
        }
        int ends = Folding.of(line.charAt(from)) * 31 + Folding.of(line.charAt(to - 1));
        return (ends * 31 + (to - from)) & KINDS - 1;
    }
}
