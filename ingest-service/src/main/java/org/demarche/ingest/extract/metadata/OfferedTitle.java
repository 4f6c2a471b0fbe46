package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
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
 * @param parts the letters up to each place where an element within it begins or ends
 */
record OfferedTitle(String text, Set<String> words, String letters, List<String> parts) {

    private static final int LONG_WORD = 5;
    private static final int LEAST_PART = 15;

    static OfferedTitle of(String text) {
        return of(text, List.of());
    }

    /** For a title that holds these texts one after another. */
    static OfferedTitle of(String text, List<String> texts) {
        List<String> parts = new ArrayList<>(texts.size());
        StringBuilder before = new StringBuilder();
        texts.forEach(each -> parts.add(before.append(Letters.of(each)).toString()));
        Set<String> words = new LinkedHashSet<>(List.of(BoxRules.words(text)));
        return new OfferedTitle(text, Collections.unmodifiableSet(words), Letters.of(text), parts);
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

    /** Whether this is the beginning of a longer one, broken off with dots. */
    boolean isCutFrom(OfferedTitle longer) {
        boolean cut = text.endsWith("\u2026") || text.endsWith("...");
        return cut && text.length() >= LEAST_PART && longer.letters.startsWith(letters);
    }

    /** Whether another one ends where an element ends within this one. */
    boolean hasPart(OfferedTitle other) {
        return parts.contains(other.letters);
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
