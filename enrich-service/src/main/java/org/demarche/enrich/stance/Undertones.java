package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** The attitude in the words that somebody says of a partner, where the sentence holds no act: "Lima's patience was not endless". */
final class Undertones {

    private static final double CONFIDENCE = 0.35;
    private static final int NEGATION_REACH = 3;

    private final Speakers speakers;

    Undertones(Speakers speakers) {
        this.speakers = speakers;
    }

    /** @param valued the words of praise and blame of the sentence */
    List<Stance> read(
            SentenceView sentence, List<Speakers.Saying> sayings, List<Valence.At> valued, Discourse discourse) {
        List<Stance> stances = new ArrayList<>(1);
        for (Speakers.Saying saying : sayings) {
            Stance stance = saying.speaker() == null
                            || saying.denies()
                            || !saying.speaker().speaks()
                    ? null
                    : said(sentence, saying, sayings, valued, discourse);
            if (stance != null) {
                stances.add(stance);
                break;
            }
        }
        return stances;
    }

    private Stance said(
            SentenceView sentence,
            Speakers.Saying saying,
            List<Speakers.Saying> sayings,
            List<Valence.At> valued,
            Discourse discourse) {
        int balance = 0;
        Valence.At first = null;
        for (Valence.At word : valued) {
            if (saying.holds(word.first())) {
                boolean turned = sentence.markerWithin(
                        Modality.Kind.NEGATOR, Math.max(sentence.first(), word.first() - NEGATION_REACH), word.first());
                balance += turned ? -word.value() : word.value();
                first = first == null ? word : first;
            }
        }
        String source = saying.speaker().actorId();
        String target = target(sentence, saying, discourse);
        if (balance == 0 || target == null || target.equals(source)) {
            return null;
        }
        boolean praise = balance > 0;
        Event event = new Event(
                first.first(),
                first.end(),
                first.end(),
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
                List.of("stance.undertone." + (praise ? "praise" : "blame")),
                praise ? "praises" : "blames");
        return Observation.attributed(
                event,
                source,
                target,
                event.label(),
                event.polarity(),
                null,
                speakers.chain(sayings, event),
                CONFIDENCE,
                sentence.document().span(saying.from(), Math.max(saying.from() + 1, saying.end())),
                null);
    }

    private static String target(SentenceView sentence, Speakers.Saying saying, Discourse discourse) {
        for (Mention mention : sentence.mentions()) {
            if (saying.holds(mention.first())
                    && mention.speaks()
                    && !mention.location()
                    && mention.partner() == null
                    && !Arguments.same(mention, saying.speaker())) {
                return discourse.met(mention.actorId(), saying.speaker().actorId()) ? mention.actorId() : null;
            }
        }
        return saying.speaker().partner() != null
                ? null
                : discourse.counterpart(saying.speaker().actorId(), false);
    }
}
