package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.Stance;
import org.demarche.enrich.model.LinearModel;
import org.demarche.enrich.model.Models.SpeechQuestion;

/** Tells whether a sentence is spoken by one who takes a stance in it, and attacks somebody. */
final class SpeechModel {

    /** What a sentence is: told by a reporter, or spoken by one who attacks nobody or somebody. */
    enum Kind {
        REPORT,
        CALM,
        ATTACK
    }

    private final SentenceFeatures features;
    private final LinearModel model;

    SpeechModel(SentenceFeatures features, LinearModel model) {
        this.features = features;
        this.model = model;
    }

    Kind classify(SentenceView sentence, List<Event> events, List<Stance> stances, List<Valence.At> valued) {
        double[] scores = model.scores(features.of(sentence, events, stances, valued));
        if (scores[SpeechQuestion.SPOKEN.ordinal()] <= 0) {
            return Kind.REPORT;
        }
        return scores[SpeechQuestion.ATTACK.ordinal()] > 0 ? Kind.ATTACK : Kind.CALM;
    }
}
