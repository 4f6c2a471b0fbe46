package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff earliest = new Backoff(() -> 0);
    private final Backoff latest = new Backoff(() -> 1);

    @Test
    void doublesUpToALimitWithJitter() {
        assertThat(earliest.after(1, null)).isEqualTo(Duration.ofMillis(125));
        assertThat(latest.after(1, null)).isEqualTo(Duration.ofMillis(250));
        assertThat(latest.after(3, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(latest.after(1_000_000, null)).isEqualTo(Duration.ofSeconds(10));
        assertThat(earliest.after(1_000_000, null)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAtLeastAsLongAsItIsTold() {
        assertThat(earliest.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
        assertThat(latest.after(5, Duration.ofSeconds(30))).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }
}
