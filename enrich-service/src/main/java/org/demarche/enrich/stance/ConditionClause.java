package org.demarche.enrich.stance;

import org.demarche.enrich.actor.Mention;

/**
 * The clause of a sentence that says under which condition the rest holds: "only if Japan stopped its drills".
 *
 * @param at the first token of its conjunction
 * @param from one past the conjunction
 * @param end one past its last token
 * @param strict whether the condition is the price of an offer
 * @param counterfactual whether it did not come about: "had Peru refused"
 */
record ConditionClause(int at, int from, int end, boolean strict, boolean counterfactual) {

    private static final int MODAL_REACH = 4;

    /** The first condition of a sentence that begins a clause, null if there is none. */
    static ConditionClause of(SentenceView sentence, Modality words) {
        for (Modality.Marker marker : sentence.markers()) {
            boolean strict = words.offerConditions.contains(marker.words());
            // "will not resume until": what is refused until then is what the condition would buy.
            boolean until = marker.words().equals("until")
                    && sentence.markerWithin(Modality.Kind.NEGATOR, sentence.first(), marker.first());
            if (marker.kind() == Modality.Kind.CONDITIONAL
                    && (strict || until || words.caseConditions.contains(marker.words()))) {
                int end = clauseEnd(sentence, marker.end());
                boolean unreal = Arguments.between(sentence, marker.end(), end, "had")
                        && (wouldHave(sentence, sentence.first(), marker.first())
                                || wouldHave(sentence, end, sentence.end()));
                return new ConditionClause(marker.first(), marker.end(), end, strict, unreal);
            }
        }
        return inverted(sentence, words);
    }

    /** "Had Peru refused, ...": the auxiliary before its subject. */
    private static ConditionClause inverted(SentenceView sentence, Modality words) {
        for (int t = sentence.first(); t < sentence.end(); t++) {
            boolean opens = t == sentence.first()
                    || !sentence.document().isWord(t - 1)
                            && !sentence.word(t - 1).equals("-");
            boolean subject = sentence.mentionAt(t + 1) != null || words.determiners.contains(sentence.word(t + 1));
            if (opens && subject && sentence.word(t).equals("had")) {
                int end = clauseEnd(sentence, t + 1);
                if (wouldHave(sentence, end, sentence.end()) || wouldHave(sentence, sentence.first(), t)) {
                    return new ConditionClause(t, t + 1, end, false, true);
                }
            }
        }
        return null;
    }

    private static int clauseEnd(SentenceView sentence, int from) {
        int end = from;
        while (end < sentence.end()
                && !sentence.word(end).equals(",")
                && !sentence.word(end).equals(";")) {
            end++;
        }
        return end;
    }

    private static boolean wouldHave(SentenceView sentence, int from, int to) {
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            if ((word.equals("would") || word.equals("could") || word.equals("might"))
                    && Arguments.between(sentence, t, Math.min(to, t + MODAL_REACH), "have")) {
                return true;
            }
        }
        return false;
    }

    boolean covers(Event event) {
        return event.first() >= from && event.first() < end;
    }

    /** Whether an event is part of what somebody is to do first, or of what did not come about. */
    boolean holds(SentenceView sentence, Event event) {
        Mention party = party(sentence, null);
        return covers(event) && (counterfactual || event.nominal() || party != null && party.first() < event.first());
    }

    /** The first actor of the clause who is not the given one, null if none is named. */
    Mention party(SentenceView sentence, Mention other) {
        for (Mention mention : sentence.mentions()) {
            if (mention.first() >= from
                    && mention.end() <= end
                    && !mention.location()
                    && !Arguments.same(mention, other)) {
                return mention;
            }
        }
        return null;
    }
}
