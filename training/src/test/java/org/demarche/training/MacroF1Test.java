package org.demarche.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MacroF1Test {

    @Test
    void weighsEveryClassAlike() {
        MacroF1 f1 = new MacroF1(2);
        f1.count(0, 0);
        f1.count(0, 0);
        f1.count(0, 1);
        f1.count(1, 1);

        assertThat(f1.value()).isCloseTo(100 * (0.8 + 2.0 / 3) / 2, within(1e-9));
    }

    @Test
    void givesNothingForAClassThatWasNeverFound() {
        MacroF1 f1 = new MacroF1(2);
        f1.count(0, 0);
        f1.count(1, 0);

        assertThat(f1.value()).isCloseTo(100 * (2.0 / 3) / 2, within(1e-9));
    }
}
