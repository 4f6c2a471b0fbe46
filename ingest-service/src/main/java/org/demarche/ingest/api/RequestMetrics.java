package org.demarche.ingest.api;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts and times the requests, by route, status and key. */
final class RequestMetrics {

    private static final String NO_ROUTE = "none";

    private final MeterRegistry metrics;

    RequestMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Context context, float millis) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        Timer.builder("demarche.ingest.http.requests")
                .description("requests of the API, from the first header to the last byte of the answer")
                .tag("method", endpoint == null ? NO_ROUTE : context.method().name())
                // Never the path itself: whoever asks for many would make as many series.
                .tag("route", endpoint == null ? NO_ROUTE : endpoint.path)
                .tag("status", Integer.toString(context.statusCode()))
                .tag("key", Caller.name(context))
                .register(metrics)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
