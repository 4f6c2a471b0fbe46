package org.demarche.enrich.stance;

import java.util.List;
import org.demarche.contract.EventRoot;
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
        List<String> attribution = speaker == null ? List.of() : List.of(speaker);
        return attributed(event, source, target, label, polarity, compound, attribution, confidence, evidence, pair);
    }

    /** @param attribution through whom it came, the outermost first; empty where the writer tells it */
    static Stance attributed(
            Event event,
            String source,
            String target,
            String label,
            int polarity,
            Stance.Compound compound,
            List<String> attribution,
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
                pair != null || isEvent(event, source, target) ? event.root().quadClass() : null,
                event.root(),
                event.goldstein(),
                event.hedged(),
                event.negated(),
                event.conditional(),
                !attribution.isEmpty(),
                attribution.isEmpty() ? null : attribution.get(attribution.size() - 1),
                attribution,
                null,
                compound,
                round(confidence),
                event.rules(),
                evidence,
                pair);
    }

    /** CAMEO counts appeals among the statements, and an event has two parties. */
    private static boolean isEvent(Event event, String source, String target) {
        boolean appeal = event.root() == EventRoot.REQUEST
                && event.head().appeal()
                && !event.rules().contains(Operators.OBLIGATION);
        return !appeal && !source.equals(AuthorStances.AUTHOR) && !target.equals(AuthorStances.UNNAMED);
    }

    static Stance about(Stance stance, String issue) {
        return new Stance(
                stance.source(),
                stance.target(),
                stance.polarity(),
                stance.score(),
                stance.label(),
                stance.quadClass(),
                stance.eventRoot(),
                stance.goldstein(),
                stance.hedged(),
                stance.negated(),
                stance.conditional(),
                stance.reported(),
                stance.speaker(),
                stance.attribution(),
                issue,
                stance.compound(),
                stance.confidence(),
                stance.rules(),
                stance.evidence(),
                stance.pair());
    }

    /** Half the polarity, weakened by hedges and conditions: -1 to 1. */
    static double score(int polarity, boolean hedged, boolean conditional) {
        return round(polarity / 2.0 * (hedged ? HEDGE : 1) * (conditional ? CONDITION : 1));
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
