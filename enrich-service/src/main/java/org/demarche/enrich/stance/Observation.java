package org.demarche.enrich.stance;

import org.demarche.contract.Span;
import org.demarche.contract.Stance;

/** Makes stances of events: the label, the weakened score, the evidence. */
final class Observation {

    private static final double HEDGE = 0.6;
    private static final double CONDITION = 0.8;

    private Observation() {}

    static Stance of(
            Event event,
            String source,
            String target,
            String label,
            int polarity,
            Stance.Compound compound,
            String speaker,
            double confidence,
            Span evidence,
            Integer pair) {
        int shown = event.hedged() && polarity == 2 ? 1 : polarity;
        return new Stance(
                source,
                target,
                shown,
                score(polarity, event.hedged(), event.conditional()),
                label,
                event.root().quadClass(),
                event.root(),
                event.goldstein(),
                event.hedged(),
                event.negated(),
                event.conditional(),
                speaker != null,
                speaker,
                compound,
                round(confidence),
                event.rules(),
                evidence,
                pair);
    }

    /** Half the polarity, weakened by hedges and conditions: -1 to 1. */
    static double score(int polarity, boolean hedged, boolean conditional) {
        return round(polarity / 2.0 * (hedged ? HEDGE : 1) * (conditional ? CONDITION : 1));
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
