package org.demarche.index.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What an operator sees of the bulks: outcomes by document, never by request. */
final class BulkMetrics {

    private final MeterRegistry registry;
    private final Timer duration;
    private final DistributionSummary bytes;

    BulkMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.duration = Timer.builder("demarche.index.bulk.duration")
                .description("Time of a bulk request until its answer or failure")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
        this.bytes = DistributionSummary.builder("demarche.index.bulk")
                .description("Size of a bulk request's body")
                .baseUnit("bytes")
                .register(registry);
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void sent(Timer.Sample sample, long size) {
        sample.stop(duration);
        bytes.record(size);
    }

    void outcome(BulkAction action, Outcome.Settled outcome) {
        String word = outcome instanceof Outcome.Dead
                ? "dead"
                : outcome instanceof Outcome.AlreadyNewer
                        ? "already_newer"
                        : action instanceof BulkAction.Delete ? "deleted" : "indexed";
        Counter.builder("demarche.index.documents")
                .description("Documents by what came of them")
                .tag("index", action.index())
                .tag("outcome", word)
                .register(registry)
                .increment();
    }

    void retries(Outcome.Cause cause, int documents) {
        Counter.builder("demarche.index.retries")
                .description("Documents sent again, by why")
                .tag("cause", cause.name())
                .register(registry)
                .increment(documents);
    }
}
