package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** "An official said Iran had been constructive": what a speaker says another is, in words of praise or blame. */
final class QuotedAppraisals {

    private static final int VERB_REACH = 2;
    private static final int WORD_REACH = 5;
    private static final double CONFIDENCE = 0.6;

    private final Modality words;
    private final Speakers speakers;

    QuotedAppraisals(Modality words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    /** @param known the stances that the sentence has already */
    List<Stance> read(
            SentenceView sentence, List<Speakers.Saying> sayings, List<Valence.At> valued, List<Stance> known) {
        List<Stance> stances = new ArrayList<>();
        List<Valence.At> here = within(sentence, valued);
        if (here.isEmpty()) {
            return stances;
        }
        for (Speakers.Saying saying : sayings) {
            if (saying.speaker() == null || saying.denies()) {
                continue;
            }
            for (Mention spokenOf : sentence.mentions()) {
                Valence.At word = isOther(saying, spokenOf) ? said(sentence, spokenOf, saying.end(), here) : null;
                if (word != null && known.stream().noneMatch(stance -> same(stance, saying, spokenOf))) {
                    stances.add(stance(sentence, saying, spokenOf, word, sayings));
                }
            }
        }
        return stances;
    }

    private static boolean same(Stance stance, Speakers.Saying saying, Mention spokenOf) {
        return stance.source().equals(saying.speaker().actorId())
                && stance.target().equals(spokenOf.actorId());
    }

    /** Those of a sentence, found by halving since a long text has many. */
    static List<Valence.At> within(SentenceView sentence, List<Valence.At> valued) {
        return valued.subList(indexOf(sentence.first(), valued), indexOf(sentence.end(), valued));
    }

    private static int indexOf(int token, List<Valence.At> valued) {
        int low = 0;
        int high = valued.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (valued.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isOther(Speakers.Saying saying, Mention mention) {
        return mention.first() >= saying.from()
                && mention.end() <= saying.end()
                && !mention.location()
                && mention.speaks()
                && mention.partner() == null
                && saying.speaker().partner() == null
                && saying.speaker().speaks()
                && !Arguments.same(saying.speaker(), mention);
    }

    /** The word of praise or blame after "is", "was" or "had been", null if there is none. */
    private Valence.At said(SentenceView sentence, Mention mention, int end, List<Valence.At> valued) {
        int verb = -1;
        for (int t = mention.end(); t < Math.min(end, mention.end() + VERB_REACH); t++) {
            verb = words.beForms.contains(sentence.word(t)) ? t : verb;
        }
        if (verb < 0) {
            return null;
        }
        for (Valence.At word : valued) {
            if (word.first() > verb
                    && word.first() <= verb + WORD_REACH
                    && word.end() <= end
                    && !sentence.markerWithin(Modality.Kind.NEGATOR, verb, word.first())
                    && sentence.mentions().stream()
                            .noneMatch(other -> other.first() >= mention.end() && other.end() <= word.first())) {
                return word;
            }
        }
        return null;
    }

    private Stance stance(
            SentenceView sentence,
            Speakers.Saying saying,
            Mention spokenOf,
            Valence.At word,
            List<Speakers.Saying> sayings) {
        boolean praise = word.value() > 0;
        String label = praise ? "praises" : "blames";
        Event event = new Event(
                word.first(),
                word.end(),
                word.end(),
                Appraisal.FRAME,
                Cue.Form.ADJECTIVE,
                praise ? EventRoot.SUPPORT : EventRoot.ACCUSE,
                praise ? 1 : -1,
                praise ? Appraisal.GOLDSTEIN : Appraisal.ACCUSE_GOLDSTEIN,
                false,
                false,
                false,
                false,
                false,
                List.of("stance.quoted." + (praise ? "praise" : "blame")),
                label);
        return Observation.attributed(
                event,
                saying.speaker().actorId(),
                spokenOf.actorId(),
                label,
                event.polarity(),
                null,
                speakers.chain(sayings, event),
                CONFIDENCE,
                sentence.document().span(spokenOf.first(), word.end()),
                null);
    }
}
