package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollOutcome.Failed;
import org.demarche.ingest.poll.PollOutcome.Moved;
import org.demarche.ingest.poll.PollOutcome.Read;
import org.demarche.ingest.poll.PollOutcome.Unchanged;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever happens to a source. */
class RandomPollsTest {

    private static final int POLLS = 3_000;
    private static final Instant START = Instant.parse("2026-03-02T08:20:00Z");
    private static final List<String> REASONS = List.of(
            "http-404", "http-503", "http-429", "timeout", "overload", "unreadable", "blocked-address", "http-410");
    private static final PollConfig CONFIG =
            new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15));
    /** Retry-After with its jitter and a week of skipped hours and days. */
    private static final Duration LONGEST = Duration.ofDays(16);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepEveryPollAheadAndWithinBounds(long seed) throws IOException {
        Random random = new Random(seed);
        PollSchedule schedule = new PollSchedule(CONFIG, random);
        Source source = randomSource(random);
        Instant now = START;
        SourceState state = schedule.first(source, now);

        for (int n = 0; n < POLLS; n++) {
            PollOutcome outcome = random(random);
            SourceState before = state;
            state = schedule.after(source, before, outcome, now);

            if (state.standing() == Standing.DISABLED) {
                assertThat(state.nextPoll()).isNull();
                source = put(source, now);
                state = schedule.current(source, state, now);
            }
            assertThat(state.nextPoll()).isBetween(now, now.plus(LONGEST));
            assertThat(state.interval()).isBetween(least(source), most(source));
            assertThat(state.trail().moves()).isBetween(0, 5);
            assertThat(state.failures() == 0).isEqualTo(state.standing() == Standing.ACTIVE);
            assertThat(state.reason() == null).isEqualTo(state.standing() == Standing.ACTIVE);
            if (outcome instanceof Read read && before.lastRead() != null) {
                assertThat(Integer.signum(state.interval().compareTo(before.interval())))
                        .isIn(0, read.fresh() > 0 ? -1 : 1);
            } else if (!(outcome instanceof Unchanged)) {
                assertThat(state.interval()).isEqualTo(before.interval());
            }
            if (outcome instanceof Read || outcome instanceof Unchanged) {
                assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
                assertThat(Duration.between(now, state.nextPoll())).isGreaterThanOrEqualTo(least(source));
            }
            assertThat(ContractJson.mapper()
                            .readValue(ContractJson.mapper().writeValueAsBytes(state), SourceState.class))
                    .isEqualTo(state);
            now = state.nextPoll();
        }
    }

    private static PollOutcome random(Random random) {
        int die = random.nextInt(20);
        if (die < 8) {
            int items = random.nextInt(40);
            int fresh = random.nextBoolean() ? 0 : random.nextInt(items + 1);
            return new Read(items, fresh, Sightings.NONE, hints(random), validators(random), cacheable(random));
        }
        if (die < 11) {
            return new Unchanged(validators(random), cacheable(random));
        }
        if (die < 14) {
            return new Moved("https://lantern.example/" + random.nextInt(4), random.nextBoolean());
        }
        Duration retryAfter = random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextInt(3_000_000)) : null;
        return new Failed(REASONS.get(random.nextInt(REASONS.size())), null, retryAfter);
    }

    private static PollHints hints(Random random) {
        if (random.nextInt(3) > 0) {
            return PollHints.NONE;
        }
        return new PollHints(
                Duration.ofMinutes(random.nextInt(600_000)),
                Set.of(random.nextInt(12), 12 + random.nextInt(12)),
                Set.of(DayOfWeek.of(1 + random.nextInt(7))));
    }

    private static Validators validators(Random random) {
        return new Validators(random.nextBoolean() ? "\"" + random.nextInt(9) + "\"" : null, null);
    }

    private static Duration cacheable(Random random) {
        return random.nextInt(3) > 0 ? Duration.ZERO : Duration.ofSeconds(random.nextInt(40_000_000));
    }

    private static Source randomSource(Random random) {
        Duration least = random.nextBoolean() ? null : Duration.ofMinutes(1 + random.nextInt(3_000));
        Duration most = random.nextBoolean() ? null : Duration.ofMinutes(3_000 + random.nextInt(9_000));
        return LanternPolls.source("https://lantern.example/feed.xml", least, most, START);
    }

    private static Source put(Source source, Instant now) {
        return LanternPolls.source(source.url(), source.minInterval(), source.maxInterval(), now);
    }

    private static Duration least(Source source) {
        return source.minInterval() == null ? CONFIG.minInterval() : source.minInterval();
    }

    private static Duration most(Source source) {
        if (source.maxInterval() != null) {
            return source.maxInterval();
        }
        return least(source).compareTo(CONFIG.maxInterval()) > 0 ? least(source) : CONFIG.maxInterval();
    }
}
