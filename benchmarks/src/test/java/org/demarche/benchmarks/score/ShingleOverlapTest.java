package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShingleOverlapTest {

    @Test
    void countsTheShinglesOfFourWordsThatBothTextsHave() {
        // true: abcd bcde cdef; predicted: bcde cdef defg
        ShingleOverlap overlap = ShingleOverlap.of("a b c d e f", "b c d e f g");

        assertThat(overlap).isEqualTo(new ShingleOverlap(2 / 4.0, 1 / 4.0, 1 / 4.0));
    }

    @Test
    void countsARepeatedShingleAsOftenAsBothTextsHaveIt() {
        // true: xxxx twice; predicted: xxxx three times
        ShingleOverlap overlap = ShingleOverlap.of("x x x x x", "x x x x x x");

        assertThat(overlap).isEqualTo(new ShingleOverlap(2 / 3.0, 1 / 3.0, 0));
    }

    @Test
    void takesAShortTextAsOneShorterShingle() {
        assertThat(ShingleOverlap.of("yes no", "yes, no!")).isEqualTo(new ShingleOverlap(1, 0, 0));
        assertThat(ShingleOverlap.of("yes no", "yes")).isEqualTo(new ShingleOverlap(0, 1 / 2.0, 1 / 2.0));
    }

    @Test
    void mindsTheCaseOfWords() {
        assertThat(ShingleOverlap.of("Yes", "yes").both()).isZero();
    }

    @Test
    void hasNoSharesWhereBothTextsAreEmpty() {
        assertThat(ShingleOverlap.of("", " … ")).isEqualTo(new ShingleOverlap(0, 0, 0));
    }

    @RepeatedTest(50)
    void isTheSameTheOtherWayRoundWithPrecisionAndRecallSwapped(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String one = words(random);
        String other = words(random);

        ShingleOverlap there = ShingleOverlap.of(one, other);
        ShingleOverlap back = ShingleOverlap.of(other, one);

        assertThat(back).isEqualTo(new ShingleOverlap(there.both(), there.onlyTrue(), there.onlyPredicted()));
        assertThat(there.both() + there.onlyPredicted() + there.onlyTrue()).isEqualTo(1, within(1e-12));
        assertThat(ShingleOverlap.of(one, one)).isEqualTo(new ShingleOverlap(1, 0, 0));
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(30), 0, 3).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
