package org.demarche.ingest.extract.metadata;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.box.BoxRules;
import org.demarche.ingest.words.Letters;

/**
 * What a page shows or states as its title, taken apart once for all comparisons.
 *
 * @param words each once, in lower case
 * @param letters it without anything between them
 */
record OfferedTitle(String text, Set<String> words, String letters) {

    private static final int LONG_WORD = 5;
    private static final int LEAST_PART = 15;

    static OfferedTitle of(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(BoxRules.words(text)));
        return new OfferedTitle(text, Collections.unmodifiableSet(words), Letters.of(text));
    }

    int length() {
        return text.length();
    }

    /** Whether another one of some length is much of this one. */
    boolean holds(OfferedTitle other) {
        return other.length() >= LEAST_PART
                && letters.contains(other.letters)
                && other.letters.length() * 3 > letters.length();
    }

    /** How many longer words two titles have in common. */
    long shared(OfferedTitle other) {
        return words.stream()
                .filter(word -> word.length() >= LONG_WORD && other.words.contains(word))
                .count();
    }

    /** The share of words that two titles have in common, by the longer one. */
    double similarity(OfferedTitle other) {
        int shared = 0;
        for (String word : words) {
            shared += other.words.contains(word) ? 1 : 0;
        }
        return (double) shared / Math.max(words.size(), other.words.size());
    }
}
