package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MacroF1Test {

    private final MacroF1 score = new MacroF1();

    @Test
    void countsEachLabelAlikeHoweverOftenItOccurs() {
        score.add("talk", "talk");
        score.add("talk", "talk");
        score.add("talk", "fight");
        score.add("fight", "fight");

        assertThat(score.percent()).isCloseTo(100 * (0.8 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void takesNoAnswerForAMissOfItsLabelOnly() {
        score.add(1, 1);
        score.add(1, null);

        assertThat(score.percent()).isCloseTo(100 * 2 / 3.0, within(1e-9));
    }

    @Test
    void leavesOutLabelsThatAreNeverRight() {
        score.add(0, 0);
        score.add(0, 7);

        assertThat(score.percent()).isCloseTo(100 * 2 / 3.0, within(1e-9));
    }

    @Test
    void isZeroWithoutAnswers() {
        assertThat(score.percent()).isZero();
    }
}
