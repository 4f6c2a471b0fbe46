package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private final RepeatedLines lines = new RepeatedLines();

    @Test
    void knowsALineThatComesAgainInOtherCapitalsAndMarks() {
        lines.isRepeated("The ministers met in the old town hall.");

        assertThat(lines.isRepeated("\u201CTHE MINISTERS met in the old town hall\u201D"))
                .isTrue();
    }

    @Test
    void keepsLinesThatOnlyStartAlike() {
        lines.isRepeated("The ministers met in the old town hall.");

        assertThat(lines.isRepeated("The ministers met in the new town hall.")).isFalse();
        assertThat(lines.isRepeated("The ministers met in the new town hall.")).isTrue();
        assertThat(lines.isRepeated("The ministers met in the old town hall.")).isTrue();
    }

    @Test
    void letsShortLinesComeAgain() {
        lines.isRepeated("He shook his head.");

        assertThat(lines.isRepeated("He shook his head.")).isFalse();
    }
}
