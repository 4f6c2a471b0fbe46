package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;

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
    private static final int PLACES = 1 << 12;

    /** By the hash of their first letters, null where none starts so. */
    private final List<List<Phrase>> byStart = new ArrayList<>();

    Phrases(List<String> lines) {
        for (int i = 0; i < PLACES; i++) {
            byStart.add(null);
        }
        for (String line : lines) {
            Phrase phrase = Phrase.of(line);
            if (phrase.words.length() < KEY) {
                throw new IllegalStateException("too short a phrase: " + line);
            }
            int place = place(phrase.words, 0);
            if (byStart.get(place) == null) {
                byStart.set(place, new ArrayList<>());
            }
            byStart.get(place).add(phrase);
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
        List<Phrase> phrases = byStart.get(place(line, from));
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (phrase.standsAt(line, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int place(String line, int from) {
        int hash = 0;
        for (int i = from; i < from + KEY; i++) {
            hash = hash * 31 + Folding.of(line.charAt(i));
        }
        return (hash ^ hash >>> 12) & PLACES - 1;
    }
}
