package org.demarche.enrich;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that failed, but not for ever: a fault that comes back at once would otherwise spin. More than five
 * failures within ten minutes end the service, so that its operator sees it.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final int BUDGET = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final CompletableFuture<Void> ended;
    private final Deque<Instant> failures = new ArrayDeque<>();

    ThreadReplacement(Clock clock, CompletableFuture<Void> ended) {
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        Instant now = clock.instant();
        failures.add(now);
        while (failures.peek().isBefore(now.minus(WINDOW))) {
            failures.remove();
        }
        boolean replace = failures.size() <= BUDGET;
        log.atError()
                .setCause(failure)
                .addKeyValue("failures", failures.size())
                .log(replace ? "stream thread failed and is replaced" : "stream threads keep failing");
        if (replace) {
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        ended.completeExceptionally(failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
