package org.demarche.enrich.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that introduce what somebody says. */
final class CueWords {

    private final Set<String> verbs;
    private final Set<String> plain;

    /**
     * The data file.
     *
     * @param verbs all of them
     * @param plain those after which an indirect quotation needs no "that"
     */
    record Lists(List<String> verbs, List<String> plain) {}

    CueWords(Lists lists) {
        verbs = new HashSet<>(lists.verbs());
        plain = new HashSet<>(lists.plain());
    }

    boolean isVerb(String word) {
        return verbs.contains(word);
    }

    boolean isPlain(String word) {
        return plain.contains(word);
    }
}
