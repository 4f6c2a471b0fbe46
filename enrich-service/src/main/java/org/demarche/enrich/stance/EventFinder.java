package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.enrich.actor.Mention;

/** Reads the events of a sentence: each verb with its object or complement, then the nouns and adjectives that stand alone. */
final class EventFinder {

    private static final int OBJECT_REACH = 9;
    private static final int COMPLEMENT_REACH = 12;
    private static final int SUBJECT_REACH = 9;
    private static final int DEPTH = 4;

    private final Compositions compositions;
    private final Modality words;
    private final CueReading reading;
    private final Operators operators;

    EventFinder(Lexicon lexicon, Compositions compositions, Modality words) {
        this.compositions = compositions;
        this.words = words;
        this.reading = new CueReading(words);
        this.operators = new Operators(lexicon);
    }

    /** The events of a sentence, in order, and the verbs of saying. */
    record Found(List<Event> events, List<Event> sayings) {}

    Found find(SentenceView sentence) {
        return new Pass(sentence).run();
    }

    private final class Pass {
        private final SentenceView sentence;
        private final List<SentenceView.CueAt> places;
        private final List<List<Cue>> readings = new ArrayList<>();
        private final boolean[] consumed;
        private final List<Event> events = new ArrayList<>();
        private final List<Event> sayings = new ArrayList<>();

        Pass(SentenceView sentence) {
            this.sentence = sentence;
            this.places = sentence.cues();
            this.consumed = new boolean[places.size()];
            for (SentenceView.CueAt place : places) {
                readings.add(reading.read(sentence, place));
            }
        }

        Found run() {
            for (int i = 0; i < places.size(); i++) {
                if (!consumed[i] && !readings.get(i).isEmpty()) {
                    Event event = readings.get(i).get(0).form().isVerb() ? verb(i, 0) : operatorNoun(i);
                    if (event != null) {
                        events.add(event);
                    }
                }
            }
            for (int i = 0; i < places.size(); i++) {
                if (!consumed[i]) {
                    for (Cue cue : readings.get(i)) {
                        if (!cue.form().isVerb()
                                && cue.frame().bare()
                                && cue.frame().root() != null) {
                            events.add(modal(simple(i, cue)));
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
            for (Cue cue : readings.get(i)) {
                Frame.Operator op = cue.frame().op();
                if (!cue.form().isVerb()
                        && op != null
                        && op != Frame.Operator.SWALLOW
                        && sentence.word(places.get(i).end()).equals("to")) {
                    int complement = complement(i);
                    consumed[i] = true;
                    return complement < 0 ? null : modal(withComplement(i, complement, List.of(cue), 1));
                }
            }
            return null;
        }

        private Event verb(int i, int depth) {
            List<Cue> cues = readings.get(i);
            SentenceView.CueAt place = places.get(i);
            consumed[i] = true;
            for (Cue cue : cues) {
                if (cue.frame().op() == Frame.Operator.SAY) {
                    sayings.add(simple(i, cue));
                }
            }
            boolean passive = reading.passive(
                    sentence, place.first(), place.end(), cues.get(0).form());
            int complement = depth < DEPTH ? complement(i) : -1;
            int object = object(i, passive);
            Event event = null;
            if (complement >= 0 && (object < 0 || complement < object || takesClause(cues, place.end()))) {
                event = withComplement(i, complement, cues, depth);
            }
            if (event == null && object >= 0) {
                event = withObject(i, object, cues);
            }
            if (event == null) {
                event = alone(i, cues);
            }
            return modal(event);
        }

        /** "asked Iran to", "refused to": the clause counts, not a noun on the way to it. */
        private boolean takesClause(List<Cue> cues, int end) {
            return cues.get(0).frame().op() == Frame.Operator.DEMAND
                    || sentence.word(end).equals("to");
        }

        private Event alone(int i, List<Cue> cues) {
            for (Cue cue : cues) {
                if (cue.frame().root() != null) {
                    if (cue.frame().op() == Frame.Operator.SWALLOW
                            || cue.frame().op() == Frame.Operator.REFUSE) {
                        swallow(i);
                    }
                    return simple(i, cue);
                }
            }
            return null;
        }

        private Event withObject(int i, int object, List<Cue> cues) {
            SentenceView.CueAt place = places.get(object);
            for (Cue cue : cues) {
                for (Cue noun : readings.get(object)) {
                    if (noun.form().isVerb()) {
                        continue;
                    }
                    Compositions.Row row = compositions.find(cue.frame(), noun.frame());
                    if (row != null) {
                        consumed[object] = true;
                        Event whole = simple(i, cue);
                        EventRoot root = row.root().equals("SELF") ? cue.frame().root() : EventRoot.valueOf(row.root());
                        String rule = "stance.compose." + cue.frame().id() + "."
                                + noun.frame().id();
                        int polarity = row.polarity() != null ? row.polarity() : operators.polarity(root);
                        double goldstein = row.goldstein() != null ? row.goldstein() : operators.goldstein(root);
                        return reach(whole.as(root, polarity, goldstein, rule), place.end());
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
                for (Cue noun : readings.get(object)) {
                    if (!noun.form().isVerb() && noun.frame().root() != null) {
                        Event inner = simple(object, noun);
                        Event whole = operators.apply(op, simple(i, cue), inner);
                        if (whole != null) {
                            consumed[object] = true;
                            return reach(whole, place.end());
                        }
                    }
                }
            }
            return null;
        }

        private Event withComplement(int i, int complement, List<Cue> cues, int depth) {
            for (Cue cue : cues) {
                Frame.Operator op = cue.frame().op();
                boolean purpose = op == Frame.Operator.REFUSE && !adjacent(i, complement);
                if (op == null || op == Frame.Operator.SAY || purpose) {
                    continue;
                }
                Event inner = verb(complement, depth + 1);
                if (inner == null) {
                    return null;
                }
                Event whole = operators.apply(op, simple(i, cue), inner);
                return whole == null ? reach(rehead(simple(i, cue), inner), inner.last()) : reach(whole, inner.last());
            }
            return null;
        }

        private boolean adjacent(int i, int complement) {
            return places.get(complement).first() - places.get(i).end() <= 2;
        }

        private Event rehead(Event head, Event inner) {
            return head.as(
                    inner.root(),
                    inner.polarity(),
                    inner.goldstein(),
                    inner.rules().get(0));
        }

        private Event simple(int i, Cue cue) {
            SentenceView.CueAt place = places.get(i);
            String kind = cue.form().isVerb() ? "verb" : cue.form().isNoun() ? "noun" : "adjective";
            Frame frame = cue.frame();
            boolean passive = cue.form().isVerb() && reading.passive(sentence, place.first(), place.end(), cue.form());
            return new Event(
                    place.first(),
                    place.end(),
                    place.end(),
                    frame,
                    cue.form(),
                    frame.root(),
                    frame.polarity(),
                    frame.goldstein(),
                    passive,
                    frame.mutual(),
                    false,
                    frame.soft(),
                    false,
                    List.of("stance." + kind + "." + frame.id()),
                    cue.label());
        }

        private Event reach(Event event, int last) {
            return new Event(
                    event.first(),
                    event.end(),
                    Math.max(last, event.last()),
                    event.head(),
                    event.form(),
                    event.root(),
                    event.polarity(),
                    event.goldstein(),
                    event.passive(),
                    event.mutual(),
                    event.negated(),
                    event.hedged(),
                    event.conditional(),
                    event.rules(),
                    event.label());
        }

        /** The verb that completes a verb: "to impose", "from attacking", "condemning"; -1 if there is none. */
        private int complement(int i) {
            int from = places.get(i).end();
            for (int k = i + 1; k < places.size(); k++) {
                int at = places.get(k).first();
                if (at - from > COMPLEMENT_REACH) {
                    return -1;
                }
                List<Cue> cues = readings.get(k);
                if (cues.isEmpty() || !cues.get(0).form().isVerb() || consumed[k]) {
                    continue;
                }
                Cue.Form form = cues.get(0).form();
                String before = sentence.word(at - 1);
                boolean infinitive = form == Cue.Form.BASE
                        && (before.equals("to")
                                || sentence.word(at - 2).equals("to")
                                || before.equals("not")
                                || sentence.word(at - 1).equals("and"));
                boolean gerund = form == Cue.Form.GERUND && (at == from || before.equals("from") || at - from <= 2);
                boolean would = form == Cue.Form.BASE && (before.equals("would") || before.equals("will"));
                if (!infinitive && !gerund && !would) {
                    return -1;
                }
                return blocked(from, at, would) ? -1 : k;
            }
            return -1;
        }

        private boolean blocked(int from, int to, boolean clause) {
            for (int t = from; t < to; t++) {
                String word = sentence.word(t);
                if (words.barriers.contains(word) || word.equals(".") || !clause && words.clauseStarts.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        /** The noun that a verb acts on: to the right of an active verb, to the left of a passive one; -1 if there is none. */
        private int object(int i, boolean passive) {
            if (passive) {
                int from = places.get(i).first();
                for (int k = i - 1; k >= 0; k--) {
                    if (from - places.get(k).end() > SUBJECT_REACH) {
                        return -1;
                    }
                    if (!consumed[k] && noun(k)) {
                        return k;
                    }
                }
                return -1;
            }
            int from = places.get(i).end();
            for (int k = i + 1; k < places.size(); k++) {
                int at = places.get(k).first();
                if (at - from > OBJECT_REACH || blocked(from, at, false)) {
                    return -1;
                }
                if (readings.get(k).isEmpty()) {
                    continue;
                }
                if (readings.get(k).get(0).form().isVerb()) {
                    if (readings.get(k).get(0).form() == Cue.Form.GERUND || modifier(k)) {
                        continue;
                    }
                    return -1;
                }
                if (!consumed[k] && noun(k) && !insideName(k)) {
                    return headNoun(k);
                }
            }
            return -1;
        }

        /** The last of nouns that stand side by side: "peace agreement talks" are talks. */
        private int headNoun(int k) {
            int head = k;
            while (head + 1 < places.size()
                    && !consumed[head + 1]
                    && places.get(head + 1).first() - places.get(head).end() <= 1
                    && noun(head + 1)
                    && !insideName(head + 1)
                    && adjoins(places.get(head).end(), places.get(head + 1).first())) {
                head++;
            }
            return head;
        }

        private boolean adjoins(int from, int to) {
            for (int t = from; t < to; t++) {
                String word = sentence.word(t);
                if (!sentence.document().isWord(t)
                        || words.prepositions.contains(word)
                        || word.equals("and")
                        || words.determiners.contains(word)) {
                    return false;
                }
            }
            return true;
        }

        private boolean modifier(int k) {
            return readings.get(k).get(0).form().canBePassive();
        }

        private boolean insideName(int k) {
            Mention mention = sentence.mentionAt(places.get(k).first());
            return mention != null && mention.kind() != Mention.Kind.ROLE;
        }

        private boolean noun(int k) {
            for (Cue cue : readings.get(k)) {
                if (!cue.form().isVerb()) {
                    return true;
                }
            }
            return false;
        }

        /** What stands in the object of "condemn" or "reject" is not an event of its own subject. */
        private void swallow(int i) {
            int from = places.get(i).end();
            for (int k = i + 1; k < places.size(); k++) {
                int at = places.get(k).first();
                if (at - from > COMPLEMENT_REACH
                        || blocked(from, at, false)
                        || sentence.word(at - 1).equals(",")) {
                    return;
                }
                if (!readings.get(k).isEmpty()
                        && readings.get(k).get(0).form().isVerb()
                        && readings.get(k).get(0).form() != Cue.Form.GERUND) {
                    return;
                }
                consumed[k] = true;
            }
        }

        private Event modal(Event event) {
            return event == null ? null : operators.modal(sentence, event);
        }
    }
}
