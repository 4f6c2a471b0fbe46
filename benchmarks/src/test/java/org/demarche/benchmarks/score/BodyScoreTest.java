package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BodyScoreTest {

    private final BodyScore score = new BodyScore();

    @Test
    void meansPrecisionOverPagesWithAPredictionAndRecallOverThoseWithATruth() {
        score.add(new ShingleOverlap(0.5, 0.25, 0.25));
        score.add(new ShingleOverlap(1, 0, 0));
        score.add(new ShingleOverlap(0, 0, 1)); // nothing predicted
        score.add(new ShingleOverlap(0, 1, 0)); // nothing to find

        Rates rates = score.rates();

        // precision: 2/3, 1 and 0; recall: 2/3, 1 and 0
        assertThat(rates.precision()).isEqualTo((2 / 3.0 + 1 + 0) / 3, within(1e-12));
        assertThat(rates.recall()).isEqualTo((2 / 3.0 + 1 + 0) / 3, within(1e-12));
    }

    @Test
    void takesF1OfTheMeansInsteadOfTheMeanOfF1() {
        score.add(new ShingleOverlap(0.5, 0.5, 0)); // precision 0.5, recall 1
        score.add(new ShingleOverlap(0.5, 0, 0.5)); // precision 1, recall 0.5

        assertThat(score.rates().f1()).isEqualTo(0.75, within(1e-12));
    }

    @Test
    void isUnknownWithoutATrueText() {
        assertThat(score.isKnown()).isFalse();
        assertThat(score.rates().f1()).isZero();
    }
}
