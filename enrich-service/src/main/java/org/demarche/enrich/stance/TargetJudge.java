package org.demarche.enrich.stance;

import java.util.List;

/** The polarity of a sentence toward one of its words: what is done to it and said around it. */
final class TargetJudge {

    private static final double FADE = 8;

    private final CompoundFinder poles;

    TargetJudge(CompoundFinder poles) {
        this.poles = poles;
    }

    double judge(SentenceView sentence, List<Event> events, int first, int end) {
        double sum = 0;
        for (Event event : events) {
            int distance = event.first() >= end ? event.first() - end : Math.max(0, first - event.end());
            sum += event.polarity() / 2.0 * FADE / (FADE + distance);
        }
        for (int t = sentence.first(); t < sentence.end(); t++) {
            int distance = t >= end ? t - end : Math.max(0, first - t);
            double value = poles.isWarm(sentence.word(t)) ? 0.4 : poles.isCool(sentence.word(t)) ? -0.3 : 0;
            sum += value * FADE / (FADE + distance);
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
