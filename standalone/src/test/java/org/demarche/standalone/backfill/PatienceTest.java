package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final Told told = new Told();
    private final Patience patience = new Patience(Duration.ofMinutes(5), now::get, told);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void endsWhenNothingWasTakenForAsLong() {
        pass(Duration.ofHours(1));
        assertThat(patience.failed("connection refused")).isEqualTo(Duration.ofMinutes(5));
        pass(Duration.ofMinutes(4));
        assertThat(patience.failed("connection refused")).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertThat(patience.failed("connection refused")).isZero();
    }

    @Test
    void beginsAnewWithEachAnswer() {
        patience.failed("connection refused");
        pass(Duration.ofMinutes(4));
        patience.answered();
        pass(Duration.ofMinutes(4));
        assertThat(patience.failed("connection refused")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void tellsOnceThatItWaitsAndOnceThatItIsOver() {
        patience.failed("a moment");
        pass(Duration.ofSeconds(3));
        patience.failed("connection refused");
        patience.failed("connection refused");
        patience.answered();
        patience.answered();

        assertThat(told.lines())
                .containsExactly(
                        "The pipeline takes nothing now (connection refused); waiting for it, up to 5m.",
                        "The pipeline takes articles again.");
    }
}
