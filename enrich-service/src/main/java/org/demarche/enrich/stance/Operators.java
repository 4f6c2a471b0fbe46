package org.demarche.enrich.stance;

import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.enrich.actor.Mention;

/** How verbs such as "refuse", "threaten" or "agree", and words such as "not" or "will", act on an event. */
final class Operators {

    private static final int MODAL_REACH = 5;
    private static final int FUTURE_REACH = 8;
    private static final int CLAUSE_REACH = 14;
    private static final int HEDGE_REACH = 8;

    /** The rule of "must" and "should": what is demanded of the subject. */
    static final String OBLIGATION = "stance.obligation";

    private final Lexicon lexicon;
    private final Modality words;

    Operators(Lexicon lexicon, Modality words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    int polarity(EventRoot root) {
        return lexicon.polarity(root);
    }

    double goldstein(EventRoot root) {
        return lexicon.goldstein(root);
    }

    /** The event that a verb and its complement make together, with the verb as its head; null if the complement stands for itself. */
    Event apply(Frame.Operator op, Event head, Event inner) {
        boolean friendly = inner.root() != null && inner.root().quadClass().isCooperation() || inner.polarity() > 0;
        boolean deed = inner.root() != null && isDeed(inner.root());
        return switch (op) {
            case START, EXPRESS -> keep(head, inner);
            case INTENT -> intent(head, inner);
            case HOPE ->
                friendly
                        ? turn(head, inner, EventRoot.AGREE, "hope")
                                .with(inner.negated(), true, inner.conditional(), null)
                        : keep(head, inner);
            case CONSIDER -> intent(head, inner).with(inner.negated(), true, inner.conditional(), "hedge.consider");
            case REFUSE -> refuse(head, inner, friendly);
            case AVOID -> avoid(head, inner, friendly);
            case DENY -> deny(head, inner, friendly);
            case FAIL ->
                friendly
                        ? turn(head, inner, EventRoot.REJECT, "fail")
                                .with(true, inner.hedged(), inner.conditional(), null)
                        : neutral(head, inner, "negation.fail");
            case STOP ->
                friendly || !deed && inner.root() == EventRoot.REQUEST
                        ? turn(head, inner, EventRoot.SANCTION, "stop")
                        : turn(head, inner, EventRoot.RETREAT, "stop");
            case DEMAND -> demand(head, inner, friendly);
            case THREATEN -> turn(head, inner, EventRoot.THREATEN, "threaten");
            case ALLOW -> turn(head, inner, EventRoot.RETREAT, "allow");
            case SWALLOW -> head;
            case SAY -> null;
        };
    }

    private static boolean isDeed(EventRoot root) {
        return root.quadClass() == QuadClass.MATERIAL_CONFLICT || root.quadClass() == QuadClass.MATERIAL_COOPERATION;
    }

    private Event intent(Event head, Event inner) {
        if (inner.root() == null || inner.negated()) {
            return keep(head, inner);
        }
        return switch (inner.root().quadClass()) {
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> turn(head, inner, EventRoot.AGREE, "intent");
            case MATERIAL_CONFLICT -> turn(head, inner, EventRoot.THREATEN, "intent");
            case VERBAL_CONFLICT -> keep(head, inner);
        };
    }

    private Event refuse(Event head, Event inner, boolean friendly) {
        if (inner.head().op() == Frame.Operator.REFUSE && inner.head().root() == EventRoot.REJECT) {
            // "stopped short of rejecting the plan": neither yes nor no.
            return head.as(EventRoot.AGREE, 0, 0, inner.rules().get(0))
                    .with(true, true, inner.conditional(), "negation.double");
        }
        if (inner.head().op() == Frame.Operator.REFUSE) {
            return leftOpen(turn(head, inner, openAfter(inner), "double"));
        }
        if (friendly) {
            return turn(head, inner, EventRoot.REJECT, "refuse").with(true, inner.hedged(), inner.conditional(), null);
        }
        if (inner.root() != null && isDeed(inner.root())) {
            return turn(head, inner, EventRoot.AGREE, "refuse").with(true, true, inner.conditional(), null);
        }
        return neutral(head, inner, "negation.refuse");
    }

    /** "refused to rule out strikes", "did not rule out talks": what was not ruled out stays possible. */
    private static EventRoot openAfter(Event ruledOut) {
        return ruledOut.root() == EventRoot.REJECT ? EventRoot.AGREE : EventRoot.THREATEN;
    }

    private static Event leftOpen(Event event) {
        return event.with(true, true, event.conditional(), "negation.double");
    }

    /** "stopped short of condemning", "refrained from endorsing": a step not taken, and none in the other direction. */
    private Event avoid(Event head, Event inner, boolean friendly) {
        if (inner.head().op() == Frame.Operator.REFUSE) {
            return refuse(head, inner, friendly);
        }
        return friendly
                ? turn(head, inner, EventRoot.REJECT, "avoid").with(true, true, inner.conditional(), null)
                : neutral(head, inner, "negation.avoid");
    }

    /** "denied attacking the convoy", "denied a withdrawal". */
    private Event deny(Event head, Event inner, boolean friendly) {
        return head.as(
                        EventRoot.REJECT,
                        friendly ? -1 : 0,
                        lexicon.goldstein(EventRoot.REJECT),
                        inner.rules().get(0))
                .with(true, inner.hedged(), inner.conditional(), "negation.deny");
    }

    /** "denied that it had attacked", "denied reports that it would withdraw". */
    static Event denied(Event content) {
        boolean friendly = content.polarity() > 0;
        Event event = friendly
                ? content.as(EventRoot.REJECT, -1, content.goldstein(), null)
                : content.as(content.root(), 0, 0, null);
        return event.with(true, event.hedged(), event.conditional(), "negation.deny");
    }

    private Event demand(Event head, Event inner, boolean friendly) {
        if (inner.root() == EventRoot.SANCTION || inner.root() == EventRoot.MOBILIZE) {
            return turn(head, inner, EventRoot.THREATEN, "demand");
        }
        Event request = turn(head, inner, EventRoot.REQUEST, "demand");
        boolean together = friendly && inner.mutual();
        int polarity = together ? 1 : head.polarity();
        return request.as(EventRoot.REQUEST, polarity, together ? 1.0 : head.goldstein(), null);
    }

    private Event keep(Event head, Event inner) {
        Event kept = head.meaning(inner.head())
                .as(
                        inner.root(),
                        inner.polarity(),
                        inner.goldstein(),
                        inner.rules().get(0))
                .mutualWith(inner);
        return kept.with(inner.negated(), inner.hedged() || head.hedged(), inner.conditional(), null);
    }

    private Event neutral(Event head, Event inner, String rule) {
        Event kept = head.as(
                inner.root() == null ? head.root() : inner.root(),
                0,
                0,
                inner.rules().get(0));
        return kept.with(true, true, inner.conditional(), rule);
    }

    private Event turn(Event head, Event inner, EventRoot root, String rule) {
        int polarity = lexicon.polarity(root);
        Event turned =
                head.as(root, polarity, lexicon.goldstein(root), inner.rules().get(0));
        return (root == EventRoot.AGREE ? turned.mutualWith(inner) : turned)
                .with(inner.negated(), inner.hedged() || head.hedged(), inner.conditional(), "stance.op." + rule);
    }

    /** Adds what stands around an event: negation, futures, hedges and conditions. */
    Event modal(SentenceView sentence, Event event) {
        Event read = event;
        int from = Math.max(sentence.first(), event.first() - MODAL_REACH);
        boolean negated = !event.head().weak() && negatedBefore(sentence, event, from);
        if (sentence.markerWithin(
                        Modality.Kind.FUTURE, Math.max(sentence.first(), event.first() - FUTURE_REACH), event.first())
                && !event.nominal()
                && !negated
                && event.root() != null) {
            read = intent(read, read);
        }
        if (!event.nominal() && event.form() == Cue.Form.BASE && event.root() != null && obliged(sentence, event)) {
            Event request = event.as(
                    EventRoot.REQUEST,
                    lexicon.polarity(EventRoot.REQUEST),
                    lexicon.goldstein(EventRoot.REQUEST),
                    OBLIGATION);
            return request.with(negated, event.hedged(), event.conditional(), null);
        }
        if (negated && read.root() != null) {
            boolean over = sentence.markers().stream()
                    .anyMatch(marker -> marker.words().equals("no longer")
                            && marker.first() >= from
                            && marker.end() <= event.first());
            read = negate(read);
            // What is no longer opposed is accepted; what is merely not opposed may only be put up with.
            read = over && read.polarity() > 0 ? read.with(true, event.hedged(), read.conditional(), null) : read;
        }
        Modality.Marker hedge = hedge(sentence, event);
        Modality.Marker condition = condition(sentence, negated || read.negated());
        boolean hedged = read.hedged() || hedge != null || condition != null;
        String rule = hedge != null
                ? "hedge." + hedge.words().replace(' ', '-')
                : condition != null ? "condition." + condition.words().replace(' ', '-') : null;
        return read.with(read.negated(), hedged, read.conditional() || condition != null, rule);
    }

    /** The nearest softening word of the same clause, null if there is none. */
    private Modality.Marker hedge(SentenceView sentence, Event event) {
        for (Modality.Marker marker : sentence.markers()) {
            if (marker.kind() == Modality.Kind.HEDGE
                    && marker.first() >= event.first() - CLAUSE_REACH
                    && marker.end() <= event.last() + HEDGE_REACH
                    && !breaks(sentence, marker.end(), event.first())
                    && !breaks(sentence, event.last(), marker.first())) {
                return marker;
            }
        }
        return null;
    }

    private boolean breaks(SentenceView sentence, int from, int to) {
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            if (words.barriers.contains(word) || word.equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** "until" only tells a time, unless something is refused until then. */
    private static Modality.Marker condition(SentenceView sentence, boolean negated) {
        for (Modality.Marker marker : sentence.markers()) {
            if (marker.kind() == Modality.Kind.CONDITIONAL
                    && (negated || !marker.words().equals("until"))) {
                return marker;
            }
        }
        return null;
    }

    /** "must stop", and "must stop its flights and withdraw": the second verb is demanded as well. */
    private static boolean obliged(SentenceView sentence, Event event) {
        int from = event.first() - 3;
        if (sentence.word(event.first() - 1).equals("and")) {
            from = event.first() - CLAUSE_REACH;
        }
        Modality.Marker must =
                sentence.marker(Modality.Kind.OBLIGATION, Math.max(sentence.first(), from), event.first());
        return must != null
                && !Arguments.between(sentence, must.end(), event.first(), "to")
                && !Arguments.between(sentence, must.end(), event.first(), ";");
    }

    private static boolean negatedBefore(SentenceView sentence, Event event, int from) {
        Modality.Marker negator = sentence.marker(Modality.Kind.NEGATOR, from, event.first());
        if (negator == null || event.nominal() && ownerBetween(sentence, negator.end(), event.first())) {
            return false;
        }
        for (int t = negator.end(); t < event.first(); t++) {
            String word = sentence.word(t);
            if (word.equals(",") || word.equals("but") || word.equals("only") || word.equals("and")) {
                return false;
            }
        }
        return true;
    }

    /** "did not support the sanctions of Peru", "Peru's sanctions": what is negated is the support. */
    private static boolean ownerBetween(SentenceView sentence, int from, int to) {
        for (Mention mention : sentence.mentions()) {
            if (mention.first() >= from && mention.end() <= to) {
                return true;
            }
        }
        return false;
    }

    private Event negate(Event event) {
        if (event.negated() && event.head().op() == Frame.Operator.REFUSE) {
            EventRoot open = openAfter(event);
            return leftOpen(event.as(open, polarity(open), goldstein(open), null));
        }
        if (event.negated()) {
            return event.with(true, true, event.conditional(), "negation.double");
        }
        return switch (event.root().quadClass()) {
            case VERBAL_COOPERATION, MATERIAL_COOPERATION ->
                event.as(EventRoot.REJECT, -1, goldstein(EventRoot.REJECT), null)
                        .with(true, event.hedged(), event.conditional(), "negation.not");
            case VERBAL_CONFLICT, MATERIAL_CONFLICT ->
                event.head().op() == Frame.Operator.REFUSE
                        ? event.as(
                                        event.root() == EventRoot.REJECT ? EventRoot.AGREE : event.root(),
                                        event.root() == EventRoot.REJECT ? 1 : 0,
                                        0,
                                        null)
                                .with(true, true, event.conditional(), "negation.not")
                        : event.as(event.root(), 0, 0, null)
                                .with(true, event.hedged(), event.conditional(), "negation.not");
        };
    }
}
