package org.demarche.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

    /** Always the most that is asked for. */
    private static final RandomGenerator MOST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private final RetryDelay delay = new RetryDelay(Duration.ofMillis(100), Duration.ofSeconds(30), MOST);

    @Test
    void doublesTheBoundWithEveryFailure() {
        assertThat(delay.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(delay.after(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(delay.after(4)).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void neverWaitsLongerThanTheCapHoweverOftenItFails() {
        assertThat(delay.after(12)).isEqualTo(Duration.ofSeconds(30));
        assertThat(delay.after(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void mayAlsoNotWaitAtAll() {
        RetryDelay lucky = new RetryDelay(Duration.ofMillis(100), Duration.ofSeconds(30), () -> 0L);

        assertThat(lucky.after(5)).isZero();
    }
}
