package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.enrich.actor.Mention;

/** Finds who is reported to say what in a sentence. */
final class Speakers {

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
     * @param words the speaker as written
     */
    record Saying(int at, int from, int end, Mention speaker, String words) {}

    List<Saying> find(SentenceView sentence, EventFinder.Found found) {
        List<Saying> sayings = new ArrayList<>();
        for (Event say : found.sayings()) {
            Mention speaker = speaker(sentence, say, found.events());
            if (speaker != null) {
                boolean trailing = trailing(sentence, say, speaker);
                int from = trailing ? sentence.first() : say.end();
                int end = trailing ? Math.min(speaker.first(), say.first()) : sentence.end();
                String words = sentence.document()
                        .span(speaker.first(), speaker.end())
                        .of(sentence.document().text());
                sayings.add(new Saying(say.first(), from, end, speaker, words));
            }
        }
        for (int t = sentence.first(); t + 1 < sentence.end(); t++) {
            if (sentence.word(t).equals("according") && sentence.word(t + 1).equals("to")) {
                for (Mention mention : sentence.mentions()) {
                    if (mention.first() > t && mention.first() <= t + 4) {
                        String words = sentence.document()
                                .span(mention.first(), mention.end())
                                .of(sentence.document().text());
                        sayings.add(new Saying(t, sentence.first(), sentence.end(), mention, words));
                        break;
                    }
                }
            }
        }
        return sayings;
    }

    private Mention speaker(SentenceView sentence, Event say, List<Event> events) {
        // "..., said the Kremlin."
        for (Mention mention : sentence.mentions()) {
            if (mention.first() >= say.end()
                    && mention.first() <= say.end() + 1
                    && mention.speaks()
                    && (sentence.word(say.first() - 1).equals(",")
                            || sentence.word(say.first() - 1).equals("\""))) {
                return mention;
            }
        }
        return arguments.subject(sentence, say, events);
    }

    private static boolean trailing(SentenceView sentence, Event say, Mention speaker) {
        int first = Math.min(speaker.first(), say.first());
        String before = sentence.word(first - 1);
        String beforeThe = sentence.word(first - 2);
        boolean comma = stops(before)
                || (before.equals("the") || before.equals("a") || before.equals("an")) && stops(beforeThe);
        return comma && first - sentence.first() > sentence.end() - Math.max(speaker.end(), say.end());
    }

    private static boolean stops(String word) {
        return word.equals(",") || word.equals("\"");
    }

    /** The saying that an event is part of, null if it is told by the writer. */
    Saying sayingOf(List<Saying> sayings, Event event) {
        Saying nearest = null;
        for (Saying saying : sayings) {
            if (event.first() >= saying.from() && event.first() < saying.end() && event.first() != saying.at()) {
                nearest = saying;
            }
        }
        return nearest;
    }

    Mention speakerOf(List<Saying> sayings, Event event) {
        Saying saying = sayingOf(sayings, event);
        return saying == null ? null : saying.speaker();
    }
}
