package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentCountsTest {

    @Test
    void findsPassagesWhateverTheirWhiteSpace() {
        SegmentCounts counts = SegmentCounts.of(
                "The envoys\n\nmet on\u00a0Monday.",
                List.of("envoys met", " on  Monday. ", "on Tuesday"),
                List.of("MET"));

        assertThat(counts).isEqualTo(new SegmentCounts(2, 1, 0));
    }

    @Test
    void countsUnwantedPassagesAgainstThePrecision() {
        SegmentCounts first = SegmentCounts.of("kept text, share this", List.of("kept"), List.of("share this"));
        SegmentCounts second = SegmentCounts.of("more", List.of("more", "lost"), List.of("newsletter"));

        Rates rates = first.plus(second).rates();

        assertThat(rates).isEqualTo(new Rates(2 / 3.0, 2 / 3.0));
        assertThat(rates.f1()).isEqualTo(2 / 3.0, within(1e-12));
    }
}
