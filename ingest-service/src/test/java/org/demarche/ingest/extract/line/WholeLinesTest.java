package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeLinesTest {

    private final WholeLines<String> lines = new WholeLines<>();

    WholeLinesTest() {
        lines.add("l'autore", "first");
        lines.add("l'autore", "second");
        lines.add("zur\u00fcck", "back");
    }

    @Test
    void knowsAWordingWhateverItsCapitalsAndApostrophes() {
        assertThat(lines.of("L\u2019AUTORE", 0, 8)).isEqualTo("first");
        assertThat(lines.of("<< Zur\u00dcck", 3, 9)).isEqualTo("back");
    }

    @Test
    void knowsNoOtherLineOfItsLengthAndEnds() {
        assertThat(lines.of("l'albore", 0, 8)).isNull();
        assertThat(lines.of("", 0, 0)).isNull();
    }
}
