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
            return line.startsWith(words, from)
                    && (open || end == line.length() || !isPart(line.charAt(end - 1)) || !isPart(line.charAt(end)));
        }
    }

    private static final int KEY = 3;

    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    /** The hashes of the starts: most words are given up here, before their start is cut out. */
    private final BitSet starts = new BitSet();

    Phrases(List<String> lines) {
        for (String line : lines) {
            Phrase phrase = Phrase.of(line);
            if (phrase.words.length() < KEY) {
                throw new IllegalStateException("too short a phrase: " + line);
            }
            starts.set(hash(phrase.words, 0));
            byStart.computeIfAbsent(key(phrase.words, 0), start -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** Whether one of them stands in the line, which is in lower case. */
    boolean isIn(String line) {
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            boolean part = isPart(line.charAt(i));
            if (part && !inWord && startsAt(line, i)) {
                return true;
            }
            inWord = part;
        }
        return false;
    }

    private boolean startsAt(String line, int from) {
        if (from + KEY > line.length() || !starts.get(hash(line, from))) {
            return false;
        }
        for (Phrase phrase : byStart.getOrDefault(key(line, from), List.of())) {
            if (phrase.standsAt(line, from)) {
                return true;
            }
        }
        return false;
    }

    private static int hash(String line, int from) {
        return (line.charAt(from) * 31 + line.charAt(from + 1)) * 31 + line.charAt(from + 2) & 0xFFFF;
    }

    private static String key(String line, int from) {
        return line.substring(from, from + KEY);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c);
    }
}
