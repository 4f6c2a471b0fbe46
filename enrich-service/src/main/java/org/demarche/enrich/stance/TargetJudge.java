package org.demarche.enrich.stance;

import java.util.List;

/** The polarity of a sentence toward one of its words: the praise and blame around it, and what is done to it. */
final class TargetJudge {

    private static final double FADE = 7;
    private static final double FAR = 24;
    private static final double OWN_ACT = 0.5;
    private static final double TURNED = -0.6;
    private static final int NEGATION_REACH = 3;
    private static final double SCALE = 0.45;

    double judge(SentenceView sentence, List<Event> events, List<Valence.At> words, int first, int end) {
        double sum = 0;
        for (Event event : events) {
            if (event.root() == null) {
                continue;
            }
            int distance = distance(event.first(), event.end(), first, end);
            // What somebody does says less about them than what is done to them.
            boolean actor = event.passive() ? event.end() <= first : event.first() >= end;
            double share = actor ? OWN_ACT : 1;
            sum += share * event.polarity() / 2.0 * fade(distance);
        }
        for (Valence.At word : words) {
            if (word.first() < sentence.first()
                    || word.end() > sentence.end()
                    || word.first() >= first && word.end() <= end) {
                continue;
            }
            boolean turned = sentence.markerWithin(
                    Modality.Kind.NEGATOR, Math.max(sentence.first(), word.first() - NEGATION_REACH), word.first());
            sum += (turned ? TURNED : 1) * word.value() * fade(distance(word.first(), word.end(), first, end));
        }
        return Math.max(-1, Math.min(1, sum * SCALE));
    }

    private static int distance(int from, int to, int first, int end) {
        return from >= end ? from - end : Math.max(0, first - to);
    }

    private static double fade(int distance) {
        return distance > FAR ? 0 : FADE / (FADE + distance);
    }
}
