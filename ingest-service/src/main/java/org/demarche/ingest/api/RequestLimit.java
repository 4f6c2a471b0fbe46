package org.demarche.ingest.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How many requests each key may send. A batch is one request, however many lines it has: it is read no faster than Kafka
 * confirms what is in it, and fills one of the places that all share.
 */
final class RequestLimit {

    private final int perSecond;
    private final int burst;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * A limit that nobody has used yet.
     *
     * @param perSecond 0 for none
     * @param burst how many may come at once
     */
    RequestLimit(int perSecond, int burst, TimeMeter time) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.time = time;
    }

    /**
     * Counts a request.
     *
     * @param caller the name of a key: there are as many buckets as names
     */
    void count(String caller) throws Problem.Found {
        if (perSecond == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller, name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.tooManyRequests(perSecond, wholeSeconds(probe.getNanosToWaitForRefill()))
                    .found();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long wholeSeconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Math.max(1, (nanos + second - 1) / second);
    }
}
