package org.demarche.enrich.stance;

import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;

/** The stretch of text that shows a stance: the event and its parties, to the end of the clause. */
final class Evidence {

    private static final int CLAUSE = 16;

    private final Modality words;
    private final SentenceView sentence;

    Evidence(Modality words, SentenceView sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    Span of(Event event, Mention source, Mention target) {
        int first = event.first();
        int end = event.last();
        for (Mention mention : new Mention[] {source, target}) {
            if (mention != null && mention.first() >= sentence.first() && mention.end() <= sentence.end()) {
                first = Math.min(first, mention.first());
                end = Math.max(end, mention.end());
            }
        }
        return sentence.document().span(first, clauseEnd(end));
    }

    /** The evidence reaches to the end of the clause, so that it can be understood alone. */
    private int clauseEnd(int from) {
        int end = from;
        while (end < sentence.end() && end < from + CLAUSE && continues(end)) {
            end++;
        }
        return end;
    }

    private boolean continues(int token) {
        String word = sentence.word(token);
        return !words.barriers.contains(word)
                && (sentence.document().isWord(token) || word.equals("'s") || word.equals("'") || word.equals("-"));
    }
}
