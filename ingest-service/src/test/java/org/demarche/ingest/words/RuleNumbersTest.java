package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuleNumbersTest {

    private final RuleNumbers numbers = RuleNumbers.load(RuleNumbersTest.class, "numbers.properties");

    @Test
    void readsEachKindOfNumber() {
        assertThat(numbers.whole("tugs")).isEqualTo(3);
        assertThat(numbers.number("tide")).isEqualTo(1.5);
        assertThat(numbers.share("ferries.share")).isEqualTo(0.25);
        assertThat(numbers.duration("crossing")).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aMissingFileOrNumberStopsTheStartByName() {
        assertThatThrownBy(() -> RuleNumbers.load(RuleNumbersTest.class, "nothing.properties"))
                .hasMessageContaining("nothing.properties");
        assertThatThrownBy(() -> numbers.whole("masts")).hasMessage("numbers.properties lacks masts");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        assertThatThrownBy(() -> numbers.whole("tide")).hasMessage("numbers.properties: tide cannot be read: 1.5");
        assertThatThrownBy(() -> numbers.duration("tugs")).hasMessage("numbers.properties: tugs cannot be read: 3");
    }

    @Test
    void takesNoNumberForAShareThatIsNone() {
        assertThatThrownBy(() -> numbers.share("tide")).hasMessageContaining("tide is no share");
    }
}
