package org.demarche.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.demarche.ingest.fetch.PageRequest.Wanted;

/** Clients that tests ask with, and the asking. */
final class Clients {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CONTACT = "https://desk.example/crawler";
    static final int MAX_BYTES = 100_000;
    static final FetchConfig LOOPBACK = config(List.of("127.0.0.0/8", "::1"));

    private Clients() {}

    /** Patient enough for a slow machine; a test of a time-out shortens the one it is about. */
    static FetchConfig config(List<String> allow) {
        Duration patience = Duration.ofSeconds(20);
        return new FetchConfig(CONTACT, MAX_BYTES, patience, patience, patience, allow, 8, 64 << 20);
    }

    static FetchConfig timeouts(Duration connect, Duration firstByte, Duration whole) {
        return new FetchConfig(CONTACT, MAX_BYTES, connect, firstByte, whole, LOOPBACK.allow(), 8, 64 << 20);
    }

    static FetchConfig budget(long bytes) {
        Duration patience = Duration.ofSeconds(20);
        return new FetchConfig(CONTACT, MAX_BYTES, patience, patience, patience, LOOPBACK.allow(), 8, bytes);
    }

    static PageClient client(FetchConfig config) {
        return client(config, Dns.SYSTEM);
    }

    static PageClient client(FetchConfig config, Dns dns) {
        return client(config, dns, new SimpleMeterRegistry());
    }

    static PageClient client(FetchConfig config, Dns dns, MeterRegistry registry) {
        return new PageClient(config, registry, Clock.fixed(NOW, ZoneOffset.UTC), dns, builder -> builder);
    }

    static PageRequest page(String url) {
        return new PageRequest(url, Wanted.PAGE, Validators.NONE);
    }

    static Fetched get(PageClient client, PageRequest request) throws Exception {
        return client.fetch(request).get(30, TimeUnit.SECONDS);
    }

    static Fetched get(PageClient client, String url) throws Exception {
        return get(client, page(url));
    }
}
