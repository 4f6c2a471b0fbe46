package org.demarche.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @Test
    void countsAnEmojiAsTwoUnits() {
        String text = "🤝🏽 Oslo";

        assertThat(new Span(5, 9).of(text)).isEqualTo("Oslo");
        assertThat(new Span(0, 4).of(text)).isEqualTo("🤝🏽");
    }

    @Test
    void mayBeEmpty() {
        assertThat(new Span(3, 3).of("Oslo")).isEmpty();
        assertThat(new Span(3, 3).length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "3, 2"})
    void refusesWhatIsNoStretch(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end))
                .withMessageContaining(start + ".." + end);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, true, true",
        "3, 5, true, true",
        "0, 3, false, true",
        "7, 9, false, true",
        "0, 2, false, false",
        "8, 9, false, false"
    })
    void saysWhatItContainsAndOverlaps(int start, int end, boolean contained, boolean overlapping) {
        Span span = new Span(2, 8);
        Span other = new Span(start, end);

        assertThat(span.contains(other)).isEqualTo(contained);
        assertThat(span.overlaps(other)).isEqualTo(overlapping);
        assertThat(other.overlaps(span)).isEqualTo(overlapping);
    }
}
