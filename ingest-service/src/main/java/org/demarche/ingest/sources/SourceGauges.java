package org.demarche.ingest.sources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.contract.Source;
import org.demarche.ingest.poll.SourceState.Standing;

/** What the metrics say of the sources; every instance says it of all. */
final class SourceGauges {

    /** So late a poll is where something is wrong, not where a host is asked for much. */
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private static final String PAUSED = "paused";

    private final Sources sources;
    private final Clock clock;

    private SourceGauges(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    static void register(Sources sources, Clock clock, MeterRegistry metrics) {
        SourceGauges gauges = new SourceGauges(sources, clock);
        Stream.concat(Stream.of(Standing.values()).map(SourceGauges::word), Stream.of(PAUSED))
                .forEach(standing -> Gauge.builder("demarche.ingest.sources", () -> gauges.count(standing))
                        .description("sources by how they do, the same on every instance")
                        .tag("standing", standing)
                        .register(metrics));
        Gauge.builder("demarche.ingest.sources.freshness", gauges::freshness)
                .description("how long ago the active source was read that has been waiting longest")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("demarche.ingest.sources.overdue", gauges::overdue)
                .description("sources whose poll is more than five minutes late")
                .register(metrics);
    }

    private long count(String standing) {
        return sources.all().stream()
                .filter(each -> standing.equals(standing(each)))
                .count();
    }

    private double freshness() {
        return sources.all().stream()
                .filter(each -> word(Standing.ACTIVE).equals(standing(each)))
                .map(SourceGauges::lastRead)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private long overdue() {
        Instant late = clock.instant().minus(OVERDUE);
        return sources.all().stream()
                .filter(each -> !each.source().paused())
                .filter(each -> each.status() == null
                        ? isBefore(each.source().updatedAt(), late)
                        : isBefore(each.status().nextPoll(), late))
                .count();
    }

    /** One that was never polled counts from when it was put. */
    private static Instant lastRead(WatchedSource watched) {
        Source source = watched.source();
        return watched.status() == null || watched.status().lastRead() == null
                ? source.updatedAt()
                : watched.status().lastRead();
    }

    private static String standing(WatchedSource watched) {
        if (watched.source().paused()) {
            return PAUSED;
        }
        return word(
                watched.status() == null ? Standing.ACTIVE : watched.status().standing());
    }

    private static boolean isBefore(Instant time, Instant late) {
        return time != null && time.isBefore(late);
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
