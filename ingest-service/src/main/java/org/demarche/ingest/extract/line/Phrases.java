package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of runs of words to be found anywhere in a line; a trailing {@code *} leaves the end of the last word open. */
final class Phrases {

    private record Phrase(String words, boolean open) {

        static Phrase of(String line) {
            boolean open = line.endsWith("*");
            return new Phrase(open ? line.substring(0, line.length() - 1) : line, open);
        }

        boolean standsAt(String line, int from) {
            int end = from + words.length();
            return Folding.standsAt(words, line, from)
                    && (open
                            || end == line.length()
                            || !Folding.isWord(line.charAt(end - 1))
                            || !Folding.isWord(line.charAt(end)));
        }
    }

    private static final int KEY = 5;
    private static final int PLACES = 1 << 15;

    /** By the hash of their first letters. */
    private final Map<Integer, List<Phrase>> byStart = new HashMap<>();

    /** The same hashes: most words are given up here. */
    private final BitSet starts = new BitSet(PLACES);

    Phrases(List<String> lines) {
        for (String line : lines) {
            Phrase phrase = Phrase.of(line);
            if (phrase.words.length() < KEY) {
                throw new IllegalStateException("too short a phrase: " + line);
            }
            int place = place(phrase.words, 0);
            starts.set(place);
            byStart.computeIfAbsent(place, start -> new ArrayList<>()).add(phrase);
        }
    }

    /** Whether one of them stands in the line, whatever its capitals. */
    boolean isIn(String line) {
        boolean inWord = false;
        for (int i = 0; i + KEY <= line.length(); i++) {
            boolean part = Folding.isWord(line.charAt(i));
            if (part && !inWord && startsAt(line, i)) {
                return true;
            }
            inWord = part;
        }
        return false;
    }

    private boolean startsAt(String line, int from) {
        int place = place(line, from);
        return starts.get(place) && byStart.get(place).stream().anyMatch(phrase -> phrase.standsAt(line, from));
    }

    private static int place(String line, int from) {
        int hash = 0;
        for (int i = from; i < from + KEY; i++) {
            hash = hash * 31 + Folding.of(line.charAt(i));
        }
        return (hash ^ hash >>> 15) & PLACES - 1;
    }
}
