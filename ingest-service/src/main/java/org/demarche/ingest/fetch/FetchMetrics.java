package org.demarche.ingest.fetch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import okhttp3.Dispatcher;
import org.demarche.ingest.fetch.PageRequest.Wanted;

/** What is counted of requests to the web. */
final class FetchMetrics {

    private static final String PREFIX = "demarche.ingest.fetch.";
    private static final int HUNDRED = 100;

    private final MeterRegistry registry;
    private final Counter wire;
    private final Counter decoded;

    FetchMetrics(MeterRegistry registry, Dispatcher dispatcher) {
        this.registry = registry;
        this.wire = bytes("wire");
        this.decoded = bytes("decoded");
        Gauge.builder(PREFIX + "inflight", dispatcher, Dispatcher::runningCallsCount)
                .description("requests to the web under way")
                .register(registry);
    }

    private Counter bytes(String form) {
        return Counter.builder(PREFIX + "bytes")
                .description("bytes of bodies, as they came and as decoded")
                .tag("form", form)
                .register(registry);
    }

    void read(long wireBytes, long decodedBytes) {
        wire.increment(wireBytes);
        decoded.increment(decodedBytes);
    }

    void ended(Wanted wanted, Fetched fetched, Duration duration) {
        registry.timer(
                        PREFIX + "duration",
                        "wanted",
                        wanted.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome(fetched))
                .record(duration);
    }

    private static String outcome(Fetched fetched) {
        if (fetched instanceof Fetched.Refused refused) {
            return "refused-" + refused.status() / HUNDRED + "xx";
        } else if (fetched instanceof Fetched.Failed failed) {
            return failed.failure().word();
        } else {
            return fetched.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }
}
