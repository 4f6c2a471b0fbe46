package org.demarche.enrich.stance;

import java.util.Set;

/** Where the clause around a word begins and ends: at the next comma, dash, relative pronoun or conjunction on either side. */
final class ClauseBounds {

    private static final Set<String> MARKS = Set.of(",", ";", ":", "-", "\u2014", "\u2013", "(", ")");

    private final Modality words;

    ClauseBounds(Modality words) {
        this.words = words;
    }

    int first(SentenceView sentence, int from) {
        int first = from;
        while (first > sentence.first() && !cuts(sentence.word(first - 1))) {
            first--;
        }
        return first;
    }

    int end(SentenceView sentence, int from) {
        int end = from;
        while (end < sentence.end() && !cuts(sentence.word(end))) {
            end++;
        }
        return end;
    }

    private boolean cuts(String word) {
        return MARKS.contains(word) || words.clauseStarts.contains(word) || words.barriers.contains(word);
    }
}
