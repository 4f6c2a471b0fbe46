package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.enrich.actor.Mention;

/** The places of a sentence that evoke events, each with its readings, and which of them an event has taken already. */
final class CuePlaces {

    private final SentenceView sentence;
    private final CueReading reading;
    private final List<SentenceView.CueAt> places = new ArrayList<>();
    private final List<List<Cue>> readings = new ArrayList<>();
    private final boolean[] taken;

    CuePlaces(SentenceView sentence, CueReading reading) {
        this.sentence = sentence;
        this.reading = reading;
        this.taken = new boolean[sentence.cues().size()];
        for (SentenceView.CueAt longest : sentence.cues()) {
            SentenceView.CueAt place = longest;
            List<Cue> read = reading.read(sentence, place);
            while (read.isEmpty() && place.shorter() != null) {
                place = place.shorter();
                read = reading.read(sentence, place);
            }
            places.add(place);
            readings.add(read);
        }
    }

    SentenceView sentence() {
        return sentence;
    }

    int size() {
        return taken.length;
    }

    int first(int place) {
        return places.get(place).first();
    }

    int end(int place) {
        return places.get(place).end();
    }

    /** What a place evokes; empty if its word is of another part of speech there. */
    List<Cue> cues(int place) {
        return readings.get(place);
    }

    boolean taken(int place) {
        return taken[place];
    }

    void take(int place) {
        taken[place] = true;
    }

    /** The form of the first reading, null if there is none. */
    Cue.Form form(int place) {
        return readings.get(place).isEmpty() ? null : readings.get(place).get(0).form();
    }

    boolean isVerb(int place) {
        return !readings.get(place).isEmpty() && form(place).isVerb();
    }

    /** Whether any reading is a noun or an adjective. */
    boolean isNoun(int place) {
        for (Cue cue : readings.get(place)) {
            if (!cue.form().isVerb()) {
                return true;
            }
        }
        return false;
    }

    boolean isPassive(int place) {
        return reading.passive(sentence, first(place), end(place), form(place));
    }

    boolean isInsideName(int place) {
        Mention mention = sentence.mentionAt(first(place));
        return mention != null && mention.kind() != Mention.Kind.ROLE;
    }

    /** The event of one reading alone. */
    Event event(int place, Cue cue) {
        String kind = cue.form().isVerb() ? "verb" : cue.form().isNoun() ? "noun" : "adjective";
        Frame frame = cue.frame();
        boolean passive = cue.form().isVerb() && reading.passive(sentence, first(place), end(place), cue.form());
        return new Event(
                first(place),
                end(place),
                end(place),
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
}
