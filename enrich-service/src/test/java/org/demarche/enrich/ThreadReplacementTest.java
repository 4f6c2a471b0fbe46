package org.demarche.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class ThreadReplacementTest {

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ThreadReplacement replacement = new ThreadReplacement(clock, ended);

    @Test
    void replacesAThreadThatFailsNowAndThen() {
        for (int i = 0; i < 20; i++) {
            assertThat(replacement.handle(new IllegalStateException("now and then")))
                    .isEqualTo(REPLACE_THREAD);
            clock.add(Duration.ofMinutes(3));
        }
        assertThat(ended).isNotDone();
    }

    @Test
    void endsTheServiceWhenThreadsKeepFailing() {
        IllegalStateException failure = new IllegalStateException("again and again");
        for (int i = 0; i < 5; i++) {
            assertThat(replacement.handle(failure)).isEqualTo(REPLACE_THREAD);
        }

        assertThat(replacement.handle(failure)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).isCompletedExceptionally();
    }
}
