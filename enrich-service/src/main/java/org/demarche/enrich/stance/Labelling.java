package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.YamlResource;

/** "Peru called the plan illegal", "described Chile as a reliable partner": the praise or blame in what somebody calls another. */
final class Labelling {

    private static final int LABEL_REACH = 14;
    private static final int SUBJECT_REACH = 8;
    private static final double CONFIDENCE = 0.55;

    private final Arguments arguments;
    private final Speakers speakers;
    private final Set<String> verbs;
    private final Set<String> asVerbs;
    private final Set<String> stops;
    private final Set<String> praise;
    private final Set<String> blame;

    record File(
            List<String> verbs, List<String> asVerbs, List<String> praise, List<String> blame, List<String> stops) {}

    private Labelling(File file, Arguments arguments, Speakers speakers) {
        this.arguments = arguments;
        this.speakers = speakers;
        verbs = new HashSet<>(file.verbs());
        asVerbs = new HashSet<>(file.asVerbs());
        stops = new HashSet<>(file.stops());
        praise = new HashSet<>(file.praise());
        blame = new HashSet<>(file.blame());
    }

    static Labelling load(Arguments arguments, Speakers speakers) {
        return new Labelling(YamlResource.read(Labelling.class, "labelling.yaml", File.class), arguments, speakers);
    }

    /**
     * Reads the labels of a sentence.
     *
     * @param valued the words of praise and blame of the text, asked for only where a verb calls for them
     * @param known the stances that the sentence has already
     */
    List<Stance> read(
            SentenceView sentence,
            EventFinder.Found found,
            List<Speakers.Saying> sayings,
            Supplier<List<Valence.At>> valued,
            List<Stance> known,
            Discourse discourse) {
        List<Stance> stances = new ArrayList<>();
        for (int t = sentence.first() + 1; t < sentence.end() - 1; t++) {
            if (verbs.contains(sentence.word(t)) || asVerbs.contains(sentence.word(t))) {
                List<Valence.At> here = QuotedAppraisals.within(sentence, valued.get());
                Stance stance = label(sentence, found, sayings, here, discourse, t);
                if (stance != null && known.stream().noneMatch(other -> same(other, stance))) {
                    stances.add(stance);
                }
            }
        }
        return stances;
    }

    private static boolean same(Stance one, Stance other) {
        return one.source().equals(other.source())
                && one.target().equals(other.target())
                && Integer.signum(one.polarity()) == Integer.signum(other.polarity());
    }

    private Stance label(
            SentenceView sentence,
            EventFinder.Found found,
            List<Speakers.Saying> sayings,
            List<Valence.At> valued,
            Discourse discourse,
            int verb) {
        int from = asVerbs.contains(sentence.word(verb)) ? as(sentence, verb) : verb;
        int end = from < 0 ? -1 : end(sentence, from + 1);
        Valence.At word = from < 0 ? null : first(sentence, valued, from + 1, end);
        if (word == null) {
            return null;
        }
        boolean praises = word.value() > 0 != sentence.markerWithin(Modality.Kind.NEGATOR, verb, word.first());
        Event event = event(verb, word, praises);
        Mention source = arguments.subject(sentence, event, found.events());
        if (source == null || source.partner() != null || !source.speaks() || verb - source.end() > SUBJECT_REACH) {
            return null;
        }
        Mention named = other(sentence, source, verb, end);
        String target = named != null ? named.actorId() : discourse.counterpart(source.actorId(), true);
        if (target == null || target.equals(source.actorId())) {
            return null;
        }
        return Observation.attributed(
                event,
                source.actorId(),
                target,
                event.label(),
                event.polarity(),
                null,
                speakers.chain(sayings, event),
                CONFIDENCE,
                sentence.document().span(source.first(), end),
                null);
    }

    private static int as(SentenceView sentence, int verb) {
        for (int t = verb + 1; t < Math.min(sentence.end(), verb + LABEL_REACH); t++) {
            if (sentence.word(t).equals("as")) {
                return t;
            }
        }
        return -1;
    }

    private int end(SentenceView sentence, int from) {
        int end = from;
        boolean quoted = false;
        while (end < sentence.end() && end < from + LABEL_REACH) {
            String word = sentence.word(end);
            if (word.equals("\"") && quoted
                    || !quoted && stops.contains(word)
                    || word.equals(".")
                    || word.equals(";")) {
                break;
            }
            quoted |= word.equals("\"");
            end++;
        }
        return end;
    }

    private Valence.At first(SentenceView sentence, List<Valence.At> valued, int from, int end) {
        for (int t = from; t < end; t++) {
            if (praise.contains(sentence.word(t)) || blame.contains(sentence.word(t))) {
                return new Valence.At(t, t + 1, praise.contains(sentence.word(t)) ? 1 : -1);
            }
        }
        for (Valence.At word : valued) {
            if (word.first() >= from && word.end() <= end) {
                return word;
            }
        }
        return null;
    }

    private static Mention other(SentenceView sentence, Mention source, int from, int end) {
        for (Mention mention : sentence.mentions()) {
            if (mention.first() > from
                    && mention.end() <= end
                    && !mention.location()
                    && !Arguments.same(mention, source)) {
                return mention.partner() == null ? mention : null;
            }
        }
        return null;
    }

    private static Event event(int verb, Valence.At word, boolean praise) {
        return new Event(
                verb,
                verb + 1,
                word.end(),
                Appraisal.FRAME,
                Cue.Form.PAST,
                praise ? EventRoot.SUPPORT : EventRoot.ACCUSE,
                praise ? 1 : -1,
                praise ? Appraisal.GOLDSTEIN : Appraisal.ACCUSE_GOLDSTEIN,
                false,
                false,
                false,
                false,
                false,
                List.of("stance.label." + (praise ? "praise" : "blame")),
                praise ? "praises" : "blames");
    }
}
