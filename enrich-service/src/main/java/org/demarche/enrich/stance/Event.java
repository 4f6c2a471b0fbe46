package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;

/**
 * Something done or said, before it is known by whom and toward whom.
 *
 * @param first the first token of its head
 * @param end one past the head's last token
 * @param last one past the last token of its complement
 * @param head what the head evokes
 * @param form the head's form
 * @param root the PLOVER root of the whole
 * @param passive whether the head is a passive verb
 * @param mutual whether both sides do it
 * @param rules what fired, in order
 * @param label the head's lemma
 */
record Event(
        int first,
        int end,
        int last,
        Frame head,
        Cue.Form form,
        EventRoot root,
        int polarity,
        double goldstein,
        boolean passive,
        boolean mutual,
        boolean negated,
        boolean hedged,
        boolean conditional,
        List<String> rules,
        String label) {

    boolean nominal() {
        return form.isNoun();
    }

    Event as(EventRoot newRoot, int newPolarity, double newGoldstein, String rule) {
        return new Event(
                first,
                end,
                last,
                head,
                form,
                newRoot,
                newPolarity,
                newGoldstein,
                passive,
                mutual,
                negated,
                hedged,
                conditional,
                plus(rule),
                label);
    }

    /** The same event in the sense of another frame: "voiced its support" supports. */
    Event meaning(Frame sense) {
        return new Event(
                first,
                end,
                last,
                sense,
                form,
                root,
                polarity,
                goldstein,
                passive,
                mutual,
                negated,
                hedged,
                conditional,
                rules,
                label);
    }

    /** The same event, told by a noun: "ties have soured" is something of the ties. */
    Event told(int nounFirst, int nounEnd) {
        return new Event(
                nounFirst,
                nounEnd,
                Math.max(last, nounEnd),
                head,
                Cue.Form.NOUN,
                root,
                polarity,
                goldstein,
                false,
                true,
                negated,
                hedged,
                conditional,
                rules,
                label);
    }

    /** The same event with a longer complement. */
    Event reaching(int newLast) {
        return new Event(
                first,
                end,
                Math.max(newLast, last),
                head,
                form,
                root,
                polarity,
                goldstein,
                passive,
                mutual,
                negated,
                hedged,
                conditional,
                rules,
                label);
    }

    /** The same event, done by both sides if this or the other one is. */
    Event mutualWith(Event other) {
        return new Event(
                first,
                end,
                last,
                head,
                form,
                root,
                polarity,
                goldstein,
                passive,
                mutual || other.mutual(),
                negated,
                hedged,
                conditional,
                rules,
                label);
    }

    Event with(boolean isNegated, boolean isHedged, boolean isConditional, String rule) {
        return new Event(
                first,
                end,
                last,
                head,
                form,
                root,
                polarity,
                goldstein,
                passive,
                mutual,
                isNegated,
                isHedged,
                isConditional,
                plus(rule),
                label);
    }

    private List<String> plus(String rule) {
        if (rule == null) {
            return rules;
        }
        List<String> more = new ArrayList<>(rules);
        more.add(rule);
        return more;
    }
}
