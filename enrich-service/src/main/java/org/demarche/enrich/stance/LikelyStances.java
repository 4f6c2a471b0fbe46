package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;

/** A stance that no rule finds, where the model of events has no doubt: the first who is named acts, toward the second. */
final class LikelyStances {

    private static final double LEAD = 0.6;
    private static final double CONFIDENCE = 0.3;
    private static final String RULE = "stance.model.event";
    private static final String SOCIETY = "CVL";

    private final Lexicon lexicon;
    private final Modality words;

    LikelyStances(Lexicon lexicon, Modality words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    List<Stance> read(SentenceView sentence, EventModel.Verdict verdict) {
        Mention source = actor(sentence);
        if (source == null || verdict.quad() == null || verdict.lead() < LEAD) {
            return List.of();
        }
        Mention target = other(sentence, source);
        EventRoot root = root(verdict.quad());
        Event event = new Event(
                source.first(),
                source.end(),
                sentence.end(),
                Appraisal.FRAME,
                Cue.Form.ADJECTIVE,
                root,
                lexicon.polarity(root),
                lexicon.goldstein(root),
                false,
                false,
                false,
                false,
                false,
                List.of(RULE),
                label(verdict.quad()));
        return List.of(Observation.of(
                event,
                source.actorId(),
                target == null ? source.entity().cameo() + SOCIETY : target.actorId(),
                event.label(),
                event.polarity(),
                null,
                null,
                CONFIDENCE,
                sentence.document().sentenceSpan(sentence.index()),
                null));
    }

    /** The first who is named and may act: not "Ukraine" in "Ukraine's patrons" or "friends of Ukraine". */
    private Mention actor(SentenceView sentence) {
        for (Mention mention : sentence.mentions()) {
            String next = sentence.word(mention.end());
            boolean possessor = next.equals("'s") || next.equals("'");
            if (!mention.location() && !possessor && !words.prepositions.contains(sentence.word(mention.first() - 1))) {
                return mention;
            }
        }
        return null;
    }

    private static Mention other(SentenceView sentence, Mention source) {
        for (Mention mention : sentence.mentions()) {
            if (!mention.location() && !mention.actorId().equals(source.actorId())) {
                return mention;
            }
        }
        return null;
    }

    private static EventRoot root(QuadClass quad) {
        return switch (quad) {
            case VERBAL_COOPERATION -> EventRoot.SUPPORT;
            case MATERIAL_COOPERATION -> EventRoot.COOPERATE;
            case VERBAL_CONFLICT -> EventRoot.ACCUSE;
            case MATERIAL_CONFLICT -> EventRoot.COERCE;
        };
    }

    private static String label(QuadClass quad) {
        return switch (quad) {
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> "cooperates";
            case VERBAL_CONFLICT, MATERIAL_CONFLICT -> "opposes";
        };
    }
}
