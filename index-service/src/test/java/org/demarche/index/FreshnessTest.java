package org.demarche.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.demarche.index.document.Examples;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsTheAgeFromTheMomentOfPublishingWhateverItsOffset() {
        // The example was published at one in the morning, seven hours west of UTC.
        freshness("2026-03-01T10:00:00Z").indexed(Examples.upsert("a1", 7, 1));

        assertThat(ageInHours("published")).isEqualTo(2);
        assertThat(ageInHours("fetched")).isEqualTo(1);
    }

    @Test
    void takesAnArticleOfTomorrowForFresh() {
        freshness("2026-02-28T00:00:00Z").indexed(Examples.upsert("a1", 7, 1));

        assertThat(ageInHours("published")).isZero();
    }

    private Freshness freshness(String now) {
        return new Freshness(registry, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private double ageInHours(String since) {
        return registry.get("demarche.index.freshness")
                .tag("since", since)
                .timer()
                .totalTime(TimeUnit.HOURS);
    }
}
