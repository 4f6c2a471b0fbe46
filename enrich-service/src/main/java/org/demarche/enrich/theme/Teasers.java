package org.demarche.enrich.theme;

import java.util.BitSet;
import java.util.List;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Phrases;

/** Finds lines such as "Next article", which with the headline after them say nothing of the article in which they stand. */
final class Teasers {

    private final Phrases<Boolean> openings;

    Teasers(List<Located> openings) {
        Phrases.Builder<Boolean> builder = new Phrases.Builder<>();
        openings.forEach(opening -> builder.add(opening.text(), true));
        this.openings = builder.build();
    }

    /** The sentences to pass over. */
    BitSet find(Document document) {
        BitSet muted = new BitSet();
        for (Phrases.Hit<Boolean> hit : openings.find(document)) {
            int token = document.tokenAt(hit.start());
            int sentence = document.sentenceOf(token);
            if (document.sentenceFirst(sentence) == token && opensLine(document, token)) {
                muted.set(sentence);
                if (isBare(document, sentence, hit.end()) && sentence + 1 < document.sentenceCount()) {
                    muted.set(sentence + 1);
                }
            }
        }
        return muted;
    }

    private static boolean opensLine(Document document, int token) {
        if (token == 0) {
            return true;
        }
        int gap = document.text().lastIndexOf('\n', document.start(token));
        return gap >= document.end(token - 1);
    }

    /** Whether there is nothing but a mark after the opening, so that the headline is the next line. */
    private static boolean isBare(Document document, int sentence, int end) {
        for (int token = document.sentenceFirst(sentence); token < document.sentenceEnd(sentence); token++) {
            if (document.start(token) >= end && document.isWord(token)) {
                return false;
            }
        }
        return true;
    }
}
