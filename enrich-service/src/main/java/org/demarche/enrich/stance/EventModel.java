package org.demarche.enrich.stance;

import org.demarche.contract.QuadClass;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.LinearModel;

/** Tells the quad class of what a sentence says as a whole, by its words and by what the rules found in it. */
final class EventModel {

    private final LinearModel model;

    EventModel(LinearModel model) {
        this.model = model;
    }

    /**
     * What a sentence most likely tells.
     *
     * @param quad null if nobody does anything to anybody
     * @param lead how far its score is ahead of the next; about 1 where there is no doubt
     */
    record Verdict(QuadClass quad, double lead) {}

    Verdict judge(Features features) {
        double[] scores = model.scores(features);
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        double next = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            next = c == best ? next : Math.max(next, scores[c]);
        }
        return new Verdict(best == 0 ? null : QuadClass.values()[best - 1], scores[best] - next);
    }
}
