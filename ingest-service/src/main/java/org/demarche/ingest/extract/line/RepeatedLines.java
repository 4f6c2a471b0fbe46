package org.demarche.ingest.extract.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.words.ReadingLength;

/** The lines of a text so far, to tell one that comes again; only lines that start alike are compared as a whole. */
final class RepeatedLines {

    private static final int LEAST = 30;
    private static final int START = 16;

    /** The first line with each start, by the hash of its first letters and digits. */
    private final Map<Integer, String> firsts = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    /** Takes the line in; whether it was there already, but for capitals and marks around it. Short lines never are. */
    boolean isRepeated(String line) {
        if (line.length() < LEAST && ReadingLength.of(line) < LEAST) {
            return false;
        }
        String first = firsts.putIfAbsent(start(line), line);
        if (first == null) {
            return false;
        }
        seen.add(ChromeLines.normalise(first));
        return !seen.add(ChromeLines.normalise(line));
    }

    private static int start(String line) {
        int hash = 0;
        int letters = 0;
        for (int i = 0; i < line.length() && letters < START; i++) {
            char c = line.charAt(i);
            if (Folding.isWord(c)) {
                hash = hash * 31 + Folding.of(c);
                letters++;
            }
        }
        return hash;
    }
}
