package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.contract.Actor;
import org.demarche.enrich.actor.Mention;

/** Finds who is reported to say what in a sentence, and through whom it came. */
final class Speakers {

    private static final int REACH = 4;
    private static final int VOICE_REACH = 3;
    private static final int LEAST_NAME = 2;

    private final Arguments arguments;

    Speakers(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * A verb of saying with its speaker.
     *
     * @param at the verb's token
     * @param from the first token of what is said
     * @param end one past the last
     * @param speaker null for a voice that is no actor, such as a news agency
     * @param words the speaker's name, as written where it is not a person's
     * @param denies whether it is said not to be so
     */
    record Saying(int at, int from, int end, Mention speaker, String words, boolean denies) {
        boolean holds(int token) {
            return token >= from && token < end && token != at;
        }
    }

    /** Every saying of a sentence, the outer before those that it reports. */
    List<Saying> find(SentenceView sentence, EventFinder.Found found) {
        List<Saying> sayings = new ArrayList<>();
        for (Event say : found.sayings()) {
            Saying saying = saying(sentence, say, found.events());
            if (saying != null) {
                sayings.add(saying);
            }
        }
        for (int t = sentence.first(); t + 1 < sentence.end(); t++) {
            if (sentence.word(t).equals("according") && sentence.word(t + 1).equals("to")) {
                Saying saying = according(sentence, t);
                if (saying != null) {
                    sayings.add(saying);
                }
            }
        }
        sayings.replaceAll(saying -> within(saying, sayings));
        List<Saying> unordered = List.copyOf(sayings);
        sayings.sort(Comparator.comparingLong((Saying saying) -> unordered.stream()
                        .filter(outer -> outer.holds(saying.at()))
                        .count())
                .thenComparingInt(Saying::at));
        return sayings;
    }

    /** "“He told us that …,” the envoy said": what is reported inside a quotation ends with it. */
    private static Saying within(Saying saying, List<Saying> sayings) {
        for (Saying outer : sayings) {
            if (outer.from() < saying.from()
                    && saying.at() < outer.end()
                    && outer.end() < saying.end()
                    && outer.end() <= outer.at()) {
                return new Saying(
                        saying.at(), saying.from(), outer.end(), saying.speaker(), saying.words(), saying.denies());
            }
        }
        return saying;
    }

    private Saying saying(SentenceView sentence, Event say, List<Event> events) {
        Mention speaker = speaker(sentence, say, events);
        Modality.Marker voice = voice(sentence, say);
        if (voice != null && (speaker == null || distance(voice, say) < distance(speaker, say))) {
            return saying(sentence, say, voice.first(), voice.end(), null, name(sentence, voice));
        }
        return speaker == null
                ? unknown(sentence, say)
                : saying(sentence, say, speaker.first(), speaker.end(), speaker, name(sentence, speaker));
    }

    /** "The Harbour Ledger reported": a name that no list has, but that says something. */
    private static Saying unknown(SentenceView sentence, Event say) {
        int first = say.first();
        while (isName(sentence, first - 1)) {
            first--;
        }
        return say.passive() || say.first() - first < LEAST_NAME
                ? null
                : saying(sentence, say, first, say.first(), null, words(sentence, first, say.first()));
    }

    private static boolean isName(SentenceView sentence, int token) {
        return token >= sentence.first()
                && token < sentence.end()
                && sentence.document().capitalised(token)
                && sentence.mentionAt(token) == null;
    }

    private static Saying saying(
            SentenceView sentence, Event say, int speakerFirst, int speakerEnd, Mention speaker, String words) {
        boolean trailing = trailing(sentence, say, speakerFirst, speakerEnd);
        int from = trailing ? sentence.first() : say.end();
        int end = trailing ? Math.min(speakerFirst, say.first()) : sentence.end();
        return new Saying(say.first(), from, end, speaker, words, say.head().op() == Frame.Operator.DENY);
    }

    private static Saying according(SentenceView sentence, int at) {
        for (Mention mention : sentence.mentions()) {
            if (mention.first() > at && mention.first() <= at + REACH) {
                return new Saying(at, sentence.first(), sentence.end(), mention, name(sentence, mention), false);
            }
        }
        Modality.Marker voice = sentence.marker(Modality.Kind.VOICE, at, at + 2 * REACH);
        return voice == null
                ? null
                : new Saying(at, sentence.first(), sentence.end(), null, name(sentence, voice), false);
    }

    private Mention speaker(SentenceView sentence, Event say, List<Event> events) {
        if (say.passive()) {
            return arguments.agent(sentence, say.end());
        }
        // "..., said the Kremlin."
        for (Mention mention : sentence.mentions()) {
            if (mention.first() >= say.end()
                    && mention.first() <= say.end() + 1
                    && mention.speaks()
                    && closes(sentence, say)) {
                return mention;
            }
        }
        return arguments.subject(sentence, say, events);
    }

    /** The voice at a verb of saying: before it, after "by", or after it where the verb ends what is said. */
    private static Modality.Marker voice(SentenceView sentence, Event say) {
        Modality.Marker after = sentence.marker(Modality.Kind.VOICE, say.end(), say.end() + VOICE_REACH);
        if (say.passive()) {
            return after != null && Arguments.between(sentence, say.end(), after.first(), "by") ? after : null;
        }
        if (after != null && closes(sentence, say)) {
            return after;
        }
        Modality.Marker nearest = null;
        for (Modality.Marker marker : sentence.markers()) {
            if (marker.kind() == Modality.Kind.VOICE
                    && marker.end() <= say.first()
                    && say.first() - marker.end() <= VOICE_REACH) {
                nearest = marker;
            }
        }
        return nearest;
    }

    private static boolean closes(SentenceView sentence, Event say) {
        String before = sentence.word(say.first() - 1);
        return before.equals(",") || before.equals("\"");
    }

    private static int distance(Modality.Marker voice, Event say) {
        return Math.max(say.first() - voice.end(), voice.first() - say.end());
    }

    private static int distance(Mention speaker, Event say) {
        return Math.max(say.first() - speaker.end(), speaker.first() - say.end());
    }

    /** A person by name, also where the text has the surname or a pronoun; others as written. */
    private static String name(SentenceView sentence, Mention mention) {
        boolean named =
                mention.kind() == Mention.Kind.REFERENCE || mention.entity().type() == Actor.Type.PERSON;
        return named ? mention.entity().name() : words(sentence, mention.first(), mention.end());
    }

    /** "The Daily" and "the newspaper" may be the beginning of a name. */
    private static String name(SentenceView sentence, Modality.Marker voice) {
        int end = voice.end();
        while (isName(sentence, end)) {
            end++;
        }
        return words(sentence, voice.first(), end);
    }

    private static String words(SentenceView sentence, int first, int end) {
        return sentence.document().span(first, end).of(sentence.document().text());
    }

    private static boolean trailing(SentenceView sentence, Event say, int speakerFirst, int speakerEnd) {
        int first = Math.min(speakerFirst, say.first());
        String before = sentence.word(first - 1);
        String beforeThe = sentence.word(first - 2);
        boolean comma = stops(before)
                || (before.equals("the") || before.equals("a") || before.equals("an")) && stops(beforeThe);
        return comma && first - sentence.first() > sentence.end() - Math.max(speakerEnd, say.end());
    }

    private static boolean stops(String word) {
        return word.equals(",") || word.equals("\"");
    }

    /** The saying that an event is part of, the innermost of several; null if it is told by the writer. */
    Saying sayingOf(List<Saying> sayings, Event event) {
        Saying innermost = null;
        for (Saying saying : sayings) {
            if (saying.holds(event.first())) {
                innermost = saying;
            }
        }
        return innermost;
    }

    /** Through whom an event came, the outermost first; empty if it is told by the writer. */
    List<String> chain(List<Saying> sayings, Event event) {
        List<String> chain = new ArrayList<>(2);
        for (Saying saying : sayings) {
            if (saying.holds(event.first())
                    && (chain.isEmpty() || !chain.get(chain.size() - 1).equals(saying.words()))) {
                chain.add(saying.words());
            }
        }
        return chain;
    }

    Mention speakerOf(List<Saying> sayings, Event event) {
        Saying saying = sayingOf(sayings, event);
        return saying == null ? null : saying.speaker();
    }
}
