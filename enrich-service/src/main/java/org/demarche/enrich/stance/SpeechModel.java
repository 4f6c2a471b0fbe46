package org.demarche.enrich.stance;

import org.demarche.enrich.model.Features;
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

    private final LinearModel model;

    SpeechModel(LinearModel model) {
        this.model = model;
    }

    Kind classify(Features features) {
        double[] scores = model.scores(features);
        if (scores[SpeechQuestion.SPOKEN.ordinal()] <= 0) {
            return Kind.REPORT;
        }
        return scores[SpeechQuestion.ATTACK.ordinal()] > 0 ? Kind.ATTACK : Kind.CALM;
    }
}
