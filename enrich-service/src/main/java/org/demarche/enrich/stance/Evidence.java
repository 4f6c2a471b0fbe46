package org.demarche.enrich.stance;

import org.demarche.contract.Span;
import org.demarche.enrich.actor.Mention;

/** The stretch of text that shows a stance: the event and its parties, to the end of the clause. */
final class Evidence {

    private static final int CLAUSE = 16;
    private static final int SECOND_VERB = 3;

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
                first = Math.min(first, mention.end() <= event.first() ? start(mention, event) : mention.first());
                end = Math.max(end, mention.end());
            }
        }
        return sentence.document().span(first, clauseEnd(end));
    }

    /** From a mention on the left, unless the event stands in another clause: "praised Peru, but warned Chile". */
    private int start(Mention mention, Event event) {
        for (int t = event.first() - 1; t >= mention.end(); t--) {
            String word = sentence.word(t);
            boolean second =
                    (word.equals("and") || word.equals("or")) && event.first() - t <= SECOND_VERB && verbs(mention, t);
            if (second || words.connectors.contains(word) && !word.equals("and") && !word.equals("if")) {
                return t + 1;
            }
        }
        return mention.first();
    }

    /** Whether another verb of the sentence stands between: then the later one has a clause of its own. */
    private boolean verbs(Mention mention, int to) {
        for (SentenceView.CueAt cue : sentence.cues()) {
            if (cue.first() >= mention.end()
                    && cue.end() <= to
                    && cue.cues().get(0).form().isVerb()) {
                return true;
            }
        }
        return false;
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
