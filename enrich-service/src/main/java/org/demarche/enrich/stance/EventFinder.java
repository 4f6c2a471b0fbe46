package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;

/** Reads the events of a sentence: each verb with its object or complement, then the nouns and adjectives that stand alone. */
final class EventFinder {

    private static final int DEPTH = 4;
    private static final int CONTENT_REACH = 4;

    /** The rule of a denial whose content is told in a clause: "denied reports that it had attacked". */
    static final String DENIAL = "stance.denial";

    private final Compositions compositions;
    private final CueReading reading;
    private final Operators operators;
    private final ComplementSearch complements;
    private final ObjectSearch objects;

    EventFinder(Lexicon lexicon, Compositions compositions, Modality words) {
        this.compositions = compositions;
        this.reading = new CueReading(words);
        this.operators = new Operators(lexicon, words);
        this.complements = new ComplementSearch(words);
        this.objects = new ObjectSearch(words, complements);
    }

    /** The events of a sentence, in order, and the verbs of saying. */
    record Found(List<Event> events, List<Event> sayings) {}

    Found find(SentenceView sentence) {
        return new Pass(sentence).run();
    }

    private final class Pass {
        private final SentenceView sentence;
        private final CuePlaces places;
        private final List<Event> events = new ArrayList<>();
        private final List<Event> sayings = new ArrayList<>();

        Pass(SentenceView sentence) {
            this.sentence = sentence;
            this.places = new CuePlaces(sentence, reading);
        }

        Found run() {
            for (int i = 0; i < places.size(); i++) {
                if (!places.taken(i) && !places.cues(i).isEmpty()) {
                    Event event = places.isVerb(i) ? verb(i, 0) : operatorNoun(i);
                    if (event != null) {
                        events.add(event);
                    }
                }
            }
            for (int i = 0; i < places.size(); i++) {
                Event state = places.taken(i) || places.isVerb(i) ? null : state(i, places.cues(i));
                if (state != null) {
                    events.add(state);
                }
            }
            for (int i = 0; i < places.size(); i++) {
                if (!places.taken(i)) {
                    for (Cue cue : places.cues(i)) {
                        if (!cue.form().isVerb()
                                && cue.frame().bare()
                                && cue.frame().root() != null) {
                            events.add(modal(places.event(i, cue)));
                            break;
                        }
                    }
                }
            }
            events.sort((a, b) -> Integer.compare(a.first(), b.first()));
            return new Found(events, sayings);
        }

        /** "is willing to withdraw", "its refusal to negotiate": an adjective or noun with a verb in its complement. */
        private Event operatorNoun(int i) {
            for (Cue cue : places.cues(i)) {
                Frame.Operator op = cue.frame().op();
                if (!cue.form().isVerb()
                        && op != null
                        && op != Frame.Operator.SWALLOW
                        && sentence.word(places.end(i)).equals("to")) {
                    int complement = complements.complement(places, i);
                    places.take(i);
                    return complement < 0 ? null : modal(withComplement(i, complement, List.of(cue), 1));
                }
            }
            return null;
        }

        private Event verb(int i, int depth) {
            List<Cue> cues = places.cues(i);
            places.take(i);
            if (sentence.word(places.first(i) - 2).equals("enough")) {
                // "does not trust it enough to disarm": nobody does that.
                return null;
            }
            for (Cue cue : cues) {
                if (cue.frame().op() == Frame.Operator.SAY || isDenial(i, cue)) {
                    sayings.add(places.event(i, cue));
                }
            }
            if (isDenial(i, cues.get(0))) {
                return alone(i, cues);
            }
            boolean passive = places.isPassive(i);
            Event state = state(i, cues);
            if (state != null) {
                return state;
            }
            int complement = depth < DEPTH ? complements.complement(places, i) : -1;
            int object = objects.object(places, i, passive);
            Event event = null;
            if (complement >= 0 && (object < 0 || complement < object || takesClause(cues, places.end(i)))) {
                event = withComplement(i, complement, cues, depth);
            }
            if (event == null && object >= 0 && !avoidsUnknown(i, cues)) {
                event = withObject(i, object, cues);
            }
            if (event == null) {
                event = alone(i, cues);
            }
            return modal(event);
        }

        /** "The talks between them were called off": what is both sides' own, and no one is said to have done it. */
        private boolean isDoneByNobody(int verb) {
            return places.isPassive(verb) && !sentence.word(places.end(verb)).equals("by");
        }

        /** "relations have soured", "the ties are close". */
        private Event state(int i, List<Cue> cues) {
            int patient = -1;
            for (Cue cue : cues) {
                if (!cue.frame().state() || sentence.word(places.end(i)).equals("to")) {
                    continue;
                }
                patient = patient < 0 ? objects.told(places, i) : patient;
                for (Cue noun : patient < 0 ? List.<Cue>of() : places.cues(patient)) {
                    Compositions.Row row = compositions.find(cue.frame(), noun.frame());
                    if (row != null) {
                        places.take(i);
                        places.take(patient);
                        return modal(composed(places.event(i, cue), row, cue, noun))
                                .told(places.first(patient), places.end(patient));
                    }
                }
            }
            return null;
        }

        private Event composed(Event whole, Compositions.Row row, Cue cue, Cue noun) {
            EventRoot root = row.root().equals("SELF") ? cue.frame().root() : EventRoot.valueOf(row.root());
            String rule =
                    "stance.compose." + cue.frame().id() + "." + noun.frame().id();
            int polarity = row.polarity() != null ? row.polarity() : operators.polarity(root);
            double goldstein = row.goldstein() != null ? row.goldstein() : operators.goldstein(root);
            return whole.as(root, polarity, goldstein, rule);
        }

        /** "asked Iran to", "refused to": the clause counts, not a noun on the way to it. */
        private boolean takesClause(List<Cue> cues, int end) {
            return cues.get(0).frame().op() == Frame.Operator.DEMAND
                    || sentence.word(end).equals("to");
        }

        /** "stopped short of touching the treaty": a step that no frame knows. */
        private boolean avoidsUnknown(int i, List<Cue> cues) {
            return cues.get(0).frame().op() == Frame.Operator.AVOID
                    && sentence.word(places.end(i)).endsWith("ing");
        }

        private Event alone(int i, List<Cue> cues) {
            for (Cue cue : cues) {
                if (cue.frame().op() == Frame.Operator.AVOID) {
                    return places.event(i, cue)
                            .as(EventRoot.REJECT, 0, 0, "negation.avoid")
                            .with(true, true, false, null);
                }
                if (cue.frame().root() != null) {
                    if (cue.frame().op() == Frame.Operator.SWALLOW
                            || cue.frame().op() == Frame.Operator.REFUSE
                            || cue.frame().op() == Frame.Operator.DENY && !isDenial(i, cue)) {
                        complements.swallow(places, i);
                    }
                    Event alone = places.event(i, cue);
                    return isDenial(i, cue) ? alone.with(false, false, false, DENIAL) : alone;
                }
            }
            return null;
        }

        /** "denied that", "denied reports that". */
        private boolean isDenial(int i, Cue cue) {
            if (cue.frame().op() != Frame.Operator.DENY) {
                return false;
            }
            int from = places.end(i);
            int that = from;
            while (that < from + CONTENT_REACH && !sentence.word(that).equals("that")) {
                that++;
            }
            return that < from + CONTENT_REACH && !complements.blocked(sentence, from, that, false);
        }

        private Event withObject(int i, int object, List<Cue> cues) {
            for (Cue cue : cues) {
                for (Cue noun : places.cues(object)) {
                    if (noun.form().isVerb()) {
                        continue;
                    }
                    Compositions.Row row = compositions.find(cue.frame(), noun.frame());
                    if (row != null) {
                        places.take(object);
                        Event whole =
                                composed(places.event(i, cue), row, cue, noun).reaching(places.end(object));
                        return noun.frame().mutual() && isDoneByNobody(i)
                                ? whole.told(places.first(object), places.end(object))
                                : whole;
                    }
                }
            }
            for (Cue cue : cues) {
                Frame.Operator op = cue.frame().op();
                boolean rooted = op == Frame.Operator.START
                        && cues.stream().anyMatch(other -> other.frame().root() != null);
                if (op == null || op == Frame.Operator.SAY || rooted) {
                    continue;
                }
                if (op == Frame.Operator.SWALLOW) {
                    return alone(i, List.of(cue));
                }
                for (Cue noun : places.cues(object)) {
                    if (!noun.form().isVerb() && noun.frame().root() != null) {
                        Event inner = places.event(object, noun);
                        Event whole = operators.apply(op, places.event(i, cue), inner);
                        if (whole != null) {
                            places.take(object);
                            return whole.reaching(places.end(object));
                        }
                    }
                }
            }
            return null;
        }

        private Event withComplement(int i, int complement, List<Cue> cues, int depth) {
            for (Cue cue : cues) {
                Frame.Operator op = cue.frame().op();
                boolean purpose = op == Frame.Operator.REFUSE && places.first(complement) - places.end(i) > 2;
                if (op == null || op == Frame.Operator.SAY || purpose) {
                    continue;
                }
                Event inner = verb(complement, depth + 1);
                if (inner == null) {
                    return null;
                }
                Event whole = operators.apply(op, places.event(i, cue), inner);
                return (whole == null ? rehead(places.event(i, cue), inner) : whole).reaching(inner.last());
            }
            return null;
        }

        private Event rehead(Event head, Event inner) {
            return head.as(
                    inner.root(),
                    inner.polarity(),
                    inner.goldstein(),
                    inner.rules().get(0));
        }

        private Event modal(Event event) {
            return event == null ? null : operators.modal(sentence, event);
        }
    }
}
