package org.demarche.standalone.backfill;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before something is sent again: twice as long each time up to a limit, never all clients at once. */
final class Backoff {

    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 10_000;
    private static final int DOUBLINGS = 6;

    private final DoubleSupplier random;

    /**
     * Makes the waits.
     *
     * @param random from 0 to 1
     */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param failures in a row, from 1
     * @param retryAfter the least that the pipeline asks for, null where it does not say
     */
    Duration after(int failures, Duration retryAfter) {
        long usual = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, DOUBLINGS));
        long jitter = (long) (usual / 2.0 * random.getAsDouble());
        return retryAfter == null
                ? Duration.ofMillis(usual / 2 + jitter)
                : retryAfter.plusMillis(Math.min(jitter, FIRST_MILLIS));
    }
}
