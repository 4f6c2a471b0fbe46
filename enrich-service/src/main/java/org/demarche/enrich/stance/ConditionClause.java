package org.demarche.enrich.stance;

import org.demarche.enrich.actor.Mention;

/**
 * "only if Kenya closes the office": the clause that names the price of an offer; what it says has not happened.
 *
 * @param at the first token of the condition's words
 * @param from the first token after them
 * @param end one past the clause's last token
 * @param strict whether the words make an offer of the main clause ("only if"), not a case ("if")
 */
record ConditionClause(int at, int from, int end, boolean strict) {

    /** The first condition of a sentence that begins a clause, null if there is none. */
    static ConditionClause of(SentenceView sentence, Modality words) {
        for (Modality.Marker marker : sentence.markers()) {
            boolean strict = words.offerConditions.contains(marker.words());
            if (marker.kind() == Modality.Kind.CONDITIONAL
                    && (strict || words.caseConditions.contains(marker.words()))) {
                int end = marker.end();
                while (end < sentence.end()
                        && !sentence.word(end).equals(",")
                        && !sentence.word(end).equals(";")) {
                    end++;
                }
                return new ConditionClause(marker.first(), marker.end(), end, strict);
            }
        }
        return null;
    }

    /** Whether an event is part of what somebody is to do first. */
    boolean holds(SentenceView sentence, Event event) {
        Mention party = party(sentence, null);
        return event.first() >= from && event.first() < end && party != null && party.first() < event.first();
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
