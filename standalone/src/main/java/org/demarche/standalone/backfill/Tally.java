package org.demarche.standalone.backfill;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts, from all threads. */
final class Tally {

    private final long bytesTotal;
    private final long start = System.nanoTime();
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong passedOver = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong brokenInputs = new AtomicLong();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private volatile long bytesBefore;
    private volatile long bytesDone;

    Tally(long bytesTotal) {
        this.bytesTotal = bytesTotal;
    }

    void begun(long bytes) {
        bytesBefore = bytes;
        bytesDone = bytes;
    }

    void read(long bytesSoFar) {
        entries.incrementAndGet();
        bytesDone = bytesSoFar;
    }

    void inputEnded(long bytesSoFar) {
        bytesDone = bytesSoFar;
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void passedOver() {
        passedOver.incrementAndGet();
    }

    void retried() {
        retried.incrementAndGet();
    }

    void brokenInput() {
        brokenInputs.incrementAndGet();
    }

    /** The number of refusals of this kind, with this one. */
    long refused(String kind) {
        LongAdder count = refusals.computeIfAbsent(kind, k -> new LongAdder());
        count.increment();
        return count.sum();
    }

    BackfillCounts counts() {
        Map<String, Long> byKind = new ConcurrentHashMap<>();
        refusals.forEach((kind, count) -> byKind.put(kind, count.sum()));
        return new BackfillCounts(
                entries.get(),
                accepted.get(),
                byKind.values().stream().mapToLong(Long::longValue).sum(),
                passedOver.get(),
                retried.get(),
                bytesDone,
                bytesTotal,
                bytesBefore,
                brokenInputs.get(),
                Map.copyOf(byKind),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
