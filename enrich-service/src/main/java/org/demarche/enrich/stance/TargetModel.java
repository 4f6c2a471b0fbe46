package org.demarche.enrich.stance;

import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.LinearModel;
import org.demarche.enrich.model.Models.TargetClass;

/** Reads a polarity from the scores of the three classes. */
final class TargetModel {

    /** The least size of a score that is a polarity of its own. */
    private static final double POLAR = 0.2;

    private static final double HALF_SURE = 0.5;

    private final LinearModel model;

    TargetModel(LinearModel model) {
        this.model = model;
    }

    /** -1 to 1; its size grows with the lead over the next class, and stays below {@link #POLAR} where neutral leads. */
    double score(Features features) {
        double[] scores = model.scores(features);
        double negative = scores[TargetClass.NEGATIVE.ordinal()];
        double neutral = scores[TargetClass.NEUTRAL.ordinal()];
        double positive = scores[TargetClass.POSITIVE.ordinal()];
        double stronger = Math.max(negative, positive);
        double sign = positive > negative ? 1 : -1;
        if (neutral >= stronger) {
            return sign * POLAR / 2 * share(Math.abs(positive - negative));
        }
        double lead = stronger - Math.max(neutral, Math.min(negative, positive));
        return sign * (POLAR + (1 - POLAR) * share(lead));
    }

    private static double share(double lead) {
        return lead / (lead + HALF_SURE);
    }
}
