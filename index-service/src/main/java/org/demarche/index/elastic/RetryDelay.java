package org.demarche.index.elastic;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a try: exponential with full jitter, so that instances that failed together do not come back
 * together.
 *
 * @param base the most before the second try
 * @param cap the most before any try
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential Backoff And Jitter</a>
 */
public record RetryDelay(Duration base, Duration cap, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * A wait between nothing and the bound of this try.
     *
     * @param failures how many tries failed in a row, from 1
     */
    public Duration after(int failures) {
        long bound = base.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(bound, cap.toMillis()) + 1));
    }
}
