package org.demarche.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.demarche.contract.Article;
import org.demarche.index.document.Change;

/** How old articles are when they reach the index, since they were published and since they were fetched. */
final class Freshness {

    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1),
        Duration.ofDays(7)
    };

    private final Clock clock;
    private final Timer published;
    private final Timer fetched;

    Freshness(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published = timer(registry, "published");
        this.fetched = timer(registry, "fetched");
    }

    private static Timer timer(MeterRegistry registry, String since) {
        return Timer.builder("demarche.index.freshness")
                .description("Age of articles when they are indexed")
                .tag("since", since)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    void indexed(Change change) {
        if (change instanceof Change.Upsert upsert) {
            Article article = upsert.article().article();
            record(
                    published,
                    article.publishedAt() == null ? null : article.publishedAt().toInstant());
            record(fetched, article.fetchedAt());
        }
    }

    private void record(Timer timer, Instant since) {
        if (since != null) {
            // A page may say that it will be published tomorrow; a timer takes no negative time.
            Duration age = Duration.between(since, clock.instant());
            timer.record(age.isNegative() ? Duration.ZERO : age);
        }
    }
}
