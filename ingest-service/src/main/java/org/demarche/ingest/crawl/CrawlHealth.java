package org.demarche.ingest.crawl;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the crawl comes up and stays up: an instance whose sessions end again and again turns its loop, and does nothing. Told
 * by one thread, asked by any.
 */
final class CrawlHealth {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Who has begun again must hold for so long: by then it has polled what was due and written it. */
    private static final Duration HOLDING = Duration.ofSeconds(30);

    private final Counter restarts;
    private final Clock clock;
    private boolean restarted;
    private Instant begun;
    private volatile Instant downSince;

    CrawlHealth(MeterRegistry metrics, Clock clock) {
        this.restarts = Counter.builder("demarche.ingest.crawl.restarts")
                .description("sessions of the crawl that ended by a failure, after each of which it began again")
                .register(metrics);
        this.clock = clock;
        this.begun = clock.instant();
        this.downSince = begun;
    }

    /** A session begins. */
    void began() {
        begun = clock.instant();
    }

    /** The session still holds. */
    void held() {
        if (downSince != null && (!restarted || !clock.instant().isBefore(begun.plus(HOLDING)))) {
            downSince = null;
        }
    }

    /** A session failed, or could not even begin. */
    void failed() {
        restarts.increment();
        restarted = true;
        if (downSince == null) {
            downSince = clock.instant();
        }
    }

    /** That no session has held for a minute. */
    Optional<String> notReady() {
        return Optional.ofNullable(downSince)
                .filter(since -> since.plus(PATIENCE).isBefore(clock.instant()))
                .map(since -> "no session of it has held since " + since);
    }
}
