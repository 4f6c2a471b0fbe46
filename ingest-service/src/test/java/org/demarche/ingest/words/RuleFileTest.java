package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleFileTest {

    @Test
    void aMissingFileOrSectionStopsTheStartByName() {
        assertThatThrownBy(() -> RuleFile.load(RuleFile.class, "nothing.txt")).hasMessageContaining("nothing.txt");
        assertThatThrownBy(() -> RuleFile.load(MonthNames.class, "months.txt").section("nothing"))
                .hasMessageContaining("[nothing]");
    }
}
