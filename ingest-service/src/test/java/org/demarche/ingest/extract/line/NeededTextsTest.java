package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededTextsTest {

    private final NeededTexts texts = new NeededTexts(List.of("@", "rights", "20"));

    @ParameterizedTest
    @CsvSource({
        "@harbour, 1",
        "harbour@, 1",
        "All RIGHTS are kept, 2",
        "\u65b0\u805e2020, 4",
        "rights of 2020: mail us@harbour, 7",
        "right is right in 2 or 0 days, 0"
    })
    void findsEachOfThemWhereverItStands(String line, int found) {
        assertThat(texts.in(line)).isEqualTo(found);
    }

    @Test
    void refusesWhatItsTableCannotHold() {
        assertThatThrownBy(() -> new NeededTexts(List.of("\u5e74"))).isInstanceOf(IllegalStateException.class);
    }
}
