package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class CrawlHealthTest {

    private final MutableClock clock = MutableClock.of(CrawlParts.START, ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CrawlHealth health = new CrawlHealth(registry, clock);

    @Test
    void isReadyWhileASessionHolds() {
        assertThat(health.notReady()).as("it may take a while").isEmpty();
        hold(Duration.ofSeconds(1));
        clock.add(Duration.ofHours(1));

        assertThat(health.notReady()).isEmpty();
        assertThat(restarts()).isZero();
    }

    @Test
    void isNotReadyWhereNoSessionEverBegins() {
        clock.add(Duration.ofSeconds(61));

        assertThat(health.notReady()).hasValueSatisfying(why -> assertThat(why).contains("2026-05-01T08:00:00Z"));
    }

    @Test
    void isNotReadyAfterAMinuteOfSessionsThatEndAgainAndAgain() {
        hold(Duration.ofHours(1));
        health.failed();
        for (int i = 0; i < 6; i++) {
            assertThat(health.notReady()).isEmpty();
            hold(Duration.ofSeconds(9));
            health.failed();
            clock.add(Duration.ofSeconds(2));
        }

        assertThat(health.notReady()).isPresent();
        assertThat(restarts()).isEqualTo(7);
    }

    @Test
    void staysReadyOverOneSessionThatEnds() {
        hold(Duration.ofHours(1));
        health.failed();
        clock.add(Duration.ofSeconds(2));
        hold(Duration.ofSeconds(31));
        clock.add(Duration.ofHours(1));

        assertThat(health.notReady()).isEmpty();
    }

    @Test
    void isReadyAgainOnceASessionHasHeldForAWhile() {
        health.failed();
        clock.add(Duration.ofMinutes(5));
        assertThat(health.notReady()).isPresent();

        hold(Duration.ofSeconds(29));
        assertThat(health.notReady()).isPresent();
        clock.add(Duration.ofSeconds(1));
        health.held();

        assertThat(health.notReady()).isEmpty();
    }

    private void hold(Duration duration) {
        health.began();
        health.held();
        clock.add(duration);
        health.held();
    }

    private double restarts() {
        return registry.get("demarche.ingest.crawl.restarts").counter().count();
    }
}
