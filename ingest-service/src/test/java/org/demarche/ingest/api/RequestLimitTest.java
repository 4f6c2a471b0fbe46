package org.demarche.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private final AtomicLong now = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void refusesWhatIsBeyondTheBurstUntilTimeHasPassed() throws Exception {
        RequestLimit limit = new RequestLimit(2, 3, time);
        for (int i = 0; i < 3; i++) {
            limit.count("desk");
        }

        Problem problem = refused(limit, "desk");
        assertThat(problem.status()).isEqualTo(429);
        assertThat(problem.headers()).containsEntry("Retry-After", "1");

        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThatCode(() -> limit.count("desk")).doesNotThrowAnyException();
        assertThat(refused(limit, "desk").status()).isEqualTo(429);
    }

    @Test
    void countsEachKeyByItself() throws Exception {
        RequestLimit limit = new RequestLimit(1, 1, time);
        limit.count("desk");

        assertThatCode(() -> limit.count("other")).doesNotThrowAnyException();
        assertThat(refused(limit, "desk").status()).isEqualTo(429);
    }

    @Test
    void limitsNothingAtZero() {
        RequestLimit limit = new RequestLimit(0, 1, time);

        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) {
                        limit.count("desk");
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Problem refused(RequestLimit limit, String caller) {
        return catchThrowableOfType(Problem.Found.class, () -> limit.count(caller))
                .problem();
    }
}
