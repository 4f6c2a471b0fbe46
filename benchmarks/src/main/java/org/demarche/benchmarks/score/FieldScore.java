package org.demarche.benchmarks.score;

import java.util.EnumMap;
import java.util.Map;

/** How often one field of the metadata is right. */
final class FieldScore {

    private final Map<FieldOutcome, Integer> outcomes = new EnumMap<>(FieldOutcome.class);

    void add(FieldOutcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Whether the field was ever given: some extractors do not read it at all. */
    boolean isRead() {
        return count(FieldOutcome.RIGHT) + count(FieldOutcome.WRONG) > 0;
    }

    /** The right ones of all pages whose truth is known; one that is not given is not right. */
    double rightShare() {
        int right = count(FieldOutcome.RIGHT);
        return Rates.share(right, right + count(FieldOutcome.WRONG) + count(FieldOutcome.NOT_GIVEN));
    }

    private int count(FieldOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
