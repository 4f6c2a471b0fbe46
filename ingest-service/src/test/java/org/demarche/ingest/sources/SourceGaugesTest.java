package org.demarche.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollConfig;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.poll.Sightings;
import org.demarche.ingest.poll.SourceState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceGaugesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final PollOutcome READ =
            new PollOutcome.Read(3, 0, Sightings.NONE, PollHints.NONE, Validators.NONE, Duration.ZERO);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PollSchedule schedule = new PollSchedule(
            new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15)), new Random(1));
    private final List<WatchedSource> watched = new ArrayList<>();

    @BeforeEach
    void register() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        SourceGauges.register(new Fixed(watched), clock, metrics);
    }

    @Test
    void countTheSourcesByHowTheyDo() {
        watch(false, NOW.minusSeconds(60), READ);
        watch(false, NOW.minusSeconds(60), READ);
        watch(true, NOW.minusSeconds(60), READ);
        watch(false, NOW.minusSeconds(60), new PollOutcome.Failed("http-404", null, null));
        watch(false, NOW.minusSeconds(60), new PollOutcome.Failed("http-410", null, null));
        watched.add(new WatchedSource(source(false, NOW), null));

        assertThat(count("active")).isEqualTo(3);
        assertThat(count("soft")).isEqualTo(1);
        assertThat(count("temporary")).isZero();
        assertThat(count("disabled")).isEqualTo(1);
        assertThat(count("paused")).isEqualTo(1);
    }

    @Test
    void tellHowLongTheActiveSourceWaitsThatWasReadLeastLately() {
        assertThat(value("demarche.ingest.sources.freshness")).isZero();

        watch(false, NOW.minusSeconds(60), READ);
        watch(false, NOW.minusSeconds(600), READ);
        watch(true, NOW.minusSeconds(6000), READ);

        assertThat(value("demarche.ingest.sources.freshness")).isEqualTo(600);

        watched.add(new WatchedSource(source(false, NOW.minusSeconds(700)), null));

        assertThat(value("demarche.ingest.sources.freshness")).isEqualTo(700);
    }

    @Test
    void countThePollsThatAreLate() {
        watch(false, NOW.minus(Duration.ofMinutes(10)), READ);
        watch(false, NOW.minus(Duration.ofMinutes(60)), READ);
        watch(true, NOW.minus(Duration.ofMinutes(60)), READ);
        watch(false, NOW.minus(Duration.ofMinutes(60)), new PollOutcome.Failed("http-410", null, null));
        watched.add(new WatchedSource(source(false, NOW), null));
        watched.add(new WatchedSource(source(false, NOW.minus(Duration.ofMinutes(6))), null));

        assertThat(value("demarche.ingest.sources.overdue")).isEqualTo(2);
    }

    private double count(String standing) {
        return metrics.get("demarche.ingest.sources")
                .tag("standing", standing)
                .gauge()
                .value();
    }

    private double value(String name) {
        return metrics.get(name).gauge().value();
    }

    private void watch(boolean paused, Instant polled, PollOutcome outcome) {
        Source source = source(paused, polled);
        SourceState state = schedule.after(source, schedule.first(source, polled), outcome, polled);
        watched.add(new WatchedSource(source, state));
    }

    private static Source source(boolean paused, Instant updatedAt) {
        return new Source("a", "https://a.example/", Kind.FEED, null, paused, null, null, null, updatedAt);
    }

    private record Fixed(List<WatchedSource> watched) implements Sources {
        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        public Collection<WatchedSource> all() {
            return watched;
        }

        @Override
        public Optional<WatchedSource> get(String id) {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<Boolean> put(Source source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Boolean> delete(String id) {
            throw new UnsupportedOperationException();
        }
    }
}
