package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.enrich.actor.Mention;

/** Finds the mention on the right of an event toward whom it is done. */
final class Recipients {

    private static final int TARGET_REACH = 24;
    private static final int CITY_REACH = 4;
    private static final int LATER_REACH = 6;
    private static final String UNDECIDED = "abstain";

    private final Modality words;

    Recipients(Modality words) {
        this.words = words;
    }

    /** The mention toward whom an event is done, null if none is found. */
    Mention find(SentenceView sentence, Event event, List<Event> events, Mention source) {
        boolean material = event.root() != null
                && switch (event.root()) {
                    case ASSAULT, MOBILIZE, AID, COERCE, SANCTION, RETREAT, PROTEST, THREATEN -> true;
                    default -> false;
                };
        Mention place = null;
        int from = event.end();
        for (Mention mention : sentence.mentions()) {
            if (mention.first() < from || Arguments.same(mention, source)) {
                continue;
            }
            if (mention.first() - from > TARGET_REACH + event.last() - event.end()
                    || blocked(sentence, Math.max(from, event.last()), mention.first(), event)) {
                break;
            }
            if (opensClause(sentence, mention)) {
                break;
            }
            if (ofLaterVerb(sentence, mention, event, events)) {
                break;
            }
            if (isTopic(sentence, mention, event)
                    || left(sentence, mention, event)
                    || together(sentence, mention, event)) {
                continue;
            }
            if (agentive(sentence, mention) && event.passive() || speaking(sentence, mention)) {
                continue;
            }
            if (mention.kind() == Mention.Kind.CITY) {
                if (!reachesCities(event)) {
                    continue;
                }
                if (mention.first() - event.last() <= CITY_REACH) {
                    return mention;
                }
            }
            if (mention.location() && !isObject(sentence, mention, event)) {
                place = place == null ? mention : place;
                continue;
            }
            return mention;
        }
        return material
                        || event.root() == EventRoot.CONSULT
                                && place != null
                                && sentence.word(place.first() - 1).equals("from")
                ? place
                : null;
    }

    /** "hit back at Peru", "fury at Peru", "requires guarantees from Peru": no place, in spite of the preposition. */
    private boolean isObject(SentenceView sentence, Mention mention, Event event) {
        String before = sentence.word(mention.first() - 1);
        boolean own = mention.first() == event.end() && words.prepositions.contains(before);
        boolean felt = event.head().appraisal() && before.equals("at") && mention.first() <= event.last() + 1;
        boolean asked = event.root() == EventRoot.REQUEST && before.equals("from");
        return mention.kind() != Mention.Kind.CITY && (own || felt || asked);
    }

    /** "left the ranges and accused NATO": what follows the second verb is its object alone. */
    private static boolean ofLaterVerb(SentenceView sentence, Mention mention, Event own, List<Event> events) {
        for (int t = mention.first() - 2; t > own.last() && t >= mention.first() - LATER_REACH; t--) {
            if (sentence.word(t).equals("and") && verbFrom(t + 1, mention.first(), events)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verbFrom(int first, int end, List<Event> events) {
        for (Event event : events) {
            if (event.first() >= first) {
                return event.first() == first
                        && event.end() <= end
                        && event.form().isVerb()
                        && event.form() != Cue.Form.GERUND;
            }
        }
        return false;
    }

    /** "talks on Iranian oil": what is spoken of is not who is spoken to. */
    private static boolean isTopic(SentenceView sentence, Mention mention, Event event) {
        String before = sentence.word(mention.first() - 1);
        return mention.kind() == Mention.Kind.ADJECTIVE
                && event.root() != null
                && event.root().quadClass() == QuadClass.VERBAL_COOPERATION
                && (before.equals("on") || before.equals("about") || before.equals("over"));
    }

    /** "left Vienna": the end of a stay is no act toward the place. */
    private static boolean left(SentenceView sentence, Mention mention, Event event) {
        return mention.kind() == Mention.Kind.CAPITAL
                && event.root() == EventRoot.RETREAT
                && mention.first() == event.end()
                && !sentence.word(mention.end()).equals("'s");
    }

    /** "left the bloc together with Mali": who does the same is not the one it is done to. */
    private static boolean together(SentenceView sentence, Mention mention, Event event) {
        String before = sentence.word(mention.first() - 2);
        return !event.mutual()
                && sentence.word(mention.first() - 1).equals("with")
                && (before.equals("together") || before.equals("along"));
    }

    /** A city is shelled, occupied or helped; a meeting that is called off there is not its state's. */
    private static boolean reachesCities(Event event) {
        return event.root() != null
                && switch (event.root()) {
                    case ASSAULT, MOBILIZE, AID, COERCE -> true;
                    default -> false;
                };
    }

    /** "..., the global community will": after a comma a mention with its own verb begins something new. */
    private boolean opensClause(SentenceView sentence, Mention mention) {
        int before = mention.first() - 1;
        before = sentence.word(before).equals("the") ? before - 1 : before;
        String next = sentence.word(mention.end());
        boolean finite = next.equals("will")
                || next.equals("has")
                || next.equals("have")
                || next.equals("had")
                || words.beForms.contains(next);
        return sentence.word(before).equals(",") && finite;
    }

    private static boolean agentive(SentenceView sentence, Mention mention) {
        return sentence.word(mention.first() - 1).equals("by")
                || sentence.word(mention.first() - 2).equals("by");
    }

    /** "..., Russia said": the mention speaks, it is not spoken to. */
    private static boolean speaking(SentenceView sentence, Mention mention) {
        String next = sentence.word(mention.end());
        return sentence.word(mention.first() - 1).equals(",") && (next.equals("said") || next.equals("says"));
    }

    private boolean blocked(SentenceView sentence, int from, int to, Event event) {
        if (event.head().is(UNDECIDED)) {
            // "abstained when the council condemned": what is voted on stands in a clause of its own.
            return false;
        }
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            if (words.barriers.contains(word)
                    || word.equals("?")
                    || word.equals("and") && sentence.word(t - 1).equals(",")) {
                return true;
            }
            if (words.clauseStarts.contains(word)
                    && !word.equals("that")
                    && event.head().op() != Frame.Operator.SWALLOW) {
                return true;
            }
        }
        return false;
    }
}
