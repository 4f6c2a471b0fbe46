package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.ingest.poll.LanternPolls.NOW;
import static org.demarche.ingest.poll.LanternPolls.URL;
import static org.demarche.ingest.poll.LanternPolls.cacheable;
import static org.demarche.ingest.poll.LanternPolls.failed;
import static org.demarche.ingest.poll.LanternPolls.hinted;
import static org.demarche.ingest.poll.LanternPolls.read;
import static org.demarche.ingest.poll.LanternPolls.source;
import static org.demarche.ingest.poll.LanternPolls.unchanged;
import static org.demarche.ingest.poll.LanternPolls.untilNext;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollOutcome.Read;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private final LanternPolls polls = new LanternPolls();
    private final PollSchedule schedule = polls.schedule;
    private final Source source = polls.source;

    @Test
    void spreadsTheFirstPollsOverSomeSeconds() {
        Set<Instant> polls = IntStream.range(0, 1000)
                .mapToObj(n -> schedule.first(source, NOW).nextPoll())
                .collect(Collectors.toSet());

        assertThat(polls).hasSizeGreaterThan(500).allSatisfy(poll -> assertThat(poll)
                .isBetween(NOW, NOW.plusSeconds(5)));
    }

    @Test
    void beginsWithTheFirstIntervalWhateverTheFirstListingHolds() {
        SourceState state = polls.after(schedule.first(source, NOW), read(30, 30));

        assertThat(state.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(state.lastFresh()).isEqualTo(NOW);
        assertThat(untilNext(state)).isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(90));
    }

    @Test
    void comesBackSoonerTheMoreIsNew() {
        SourceState state = polls.readOnce();

        assertThat(polls.after(state, read(20, 1)).interval()).isEqualTo(Duration.ofMillis(614_250));
        assertThat(polls.after(state, read(20, 10)).interval()).isEqualTo(Duration.ofMillis(472_500));
        assertThat(polls.after(state, read(20, 20)).interval()).isEqualTo(Duration.ofMillis(315_000));
    }

    @Test
    void comesBackLaterWhereNothingIsNew() {
        SourceState state = polls.readOnce();

        assertThat(polls.after(state, read(20, 0)).interval()).isEqualTo(Duration.ofSeconds(1350));
        assertThat(polls.after(state, unchanged(null, null)).interval()).isEqualTo(Duration.ofSeconds(1350));
        assertThat(polls.after(state, read(0, 0)).interval()).isEqualTo(Duration.ofSeconds(1350));
    }

    @Test
    void staysWithinTheServicesBounds() {
        SourceState busy = polls.readOnce();
        SourceState silent = polls.readOnce();
        for (int n = 0; n < 30; n++) {
            busy = polls.after(busy, read(10, 5));
            silent = polls.after(silent, read(10, 0));
        }

        assertThat(busy.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(untilNext(busy)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
        assertThat(silent.interval()).isEqualTo(Duration.ofDays(1));
        assertThat(untilNext(silent)).isBetween(Duration.ofMinutes(1296), Duration.ofDays(1));
    }

    @Test
    void letsASourcesOwnBoundsPrevail() {
        Source quick = source(URL, Duration.ofMinutes(1), Duration.ofMinutes(3), NOW);
        Source slow = source(URL, Duration.ofDays(2), null, NOW);
        Source often = source(URL, null, Duration.ofMinutes(2), NOW);

        assertThat(schedule.first(quick, NOW).interval()).isEqualTo(Duration.ofMinutes(3));
        assertThat(schedule.first(slow, NOW).interval()).isEqualTo(Duration.ofDays(2));
        assertThat(schedule.first(often, NOW).interval()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void waitsAsLongAsTheAnswerMayBeKeptButNotLongerThanADay() {
        SourceState state = polls.readOnce();

        SourceState hours = polls.after(state, cacheable(Duration.ofHours(3)));
        SourceState years = polls.after(state, cacheable(Duration.ofDays(365)));

        assertThat(untilNext(hours)).isBetween(Duration.ofHours(3), Duration.ofMinutes(198));
        assertThat(untilNext(years)).isBetween(Duration.ofDays(1), Duration.ofHours(27));
        assertThat(hours.interval()).isEqualTo(Duration.ofSeconds(1350));
    }

    @Test
    void waitsAsLongAsTheFeedAsksAndStillAfterAnAnswerThatItDidNotChange() {
        PollHints hints = new PollHints(Duration.ofHours(6), Set.of(), Set.of());

        SourceState read = polls.after(polls.readOnce(), hinted(hints));
        SourceState unchanged = polls.after(read, unchanged(null, null));

        assertThat(untilNext(read)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
        assertThat(untilNext(unchanged)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
    }

    @Test
    void doesNotWaitForAYearBecauseAFeedAsksForIt() {
        SourceState state =
                polls.after(polls.readOnce(), hinted(new PollHints(Duration.ofDays(365), Set.of(), Set.of())));

        assertThat(untilNext(state)).isLessThanOrEqualTo(Duration.ofMinutes(1584));
    }

    @Test
    void skipsHoursAndDays() {
        Set<Integer> morning = IntStream.rangeClosed(8, 11).boxed().collect(Collectors.toSet());

        SourceState hours = polls.after(polls.readOnce(), hinted(new PollHints(null, morning, Set.of())));
        SourceState days =
                polls.after(polls.readOnce(), hinted(new PollHints(null, Set.of(), Set.of(DayOfWeek.MONDAY))));

        assertThat(hours.nextPoll())
                .isBetween(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-02T12:05:00Z"));
        assertThat(days.nextPoll())
                .isBetween(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-03T00:05:00Z"));
    }

    @Test
    void doesNotBelieveAFeedThatSkipsEverything() {
        Set<Integer> allHours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(untilNext(polls.after(polls.readOnce(), hinted(new PollHints(null, allHours, Set.of())))))
                .isLessThan(Duration.ofMinutes(30));
        assertThat(untilNext(polls.after(
                        polls.readOnce(), hinted(new PollHints(null, Set.of(), EnumSet.allOf(DayOfWeek.class))))))
                .isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void keepsTheETagWhereOnlyTheDateChangedAndTheDateWhereOnlyTheETagDid() {
        SourceState state = polls.after(polls.readOnce(), unchanged("\"a\"", "Mon, 02 Mar 2026 08:00:00 GMT"));

        SourceState date = polls.after(state, unchanged(null, "Mon, 02 Mar 2026 09:00:00 GMT"));
        SourceState etag = polls.after(date, unchanged("\"b\"", null));

        assertThat(date.validators()).isEqualTo(new Validators("\"a\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
        assertThat(etag.validatorsToSend()).isEqualTo(new Validators("\"b\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
    }

    @Test
    void forgetsTheValidatorsOfWhatWasReadBefore() {
        SourceState state = polls.after(polls.readOnce(), unchanged("\"a\"", "Mon, 02 Mar 2026 08:00:00 GMT"));

        assertThat(polls.after(state, read(3, 0)).validators()).isEqualTo(new Validators("\"read\"", null));
    }

    @Test
    void remembersTheLastTwentyPolls() {
        SourceState state = polls.readOnce();
        for (int n = 0; n < 25; n++) {
            state = schedule.after(source, state, unchanged(null, null), NOW.plusSeconds(n));
        }

        assertThat(state.history()).hasSize(20);
        assertThat(state.history().get(0).at()).isEqualTo(NOW.plusSeconds(24));
        assertThat(state.lastPoll()).isEqualTo(NOW.plusSeconds(24));
    }

    @Test
    void comesBackLaterWhereNothingIsListedAtAll() {
        Read nothing = new Read(0, 0, Sightings.NONE, PollHints.NONE, Validators.NONE, Duration.ZERO);
        SourceState state = polls.after(schedule.first(source, NOW), nothing);

        assertThat(polls.after(state, nothing).interval()).isGreaterThan(state.interval());
    }

    @Test
    void givesStatesThatComeBackFromJson() throws JsonProcessingException {
        SourceState state = polls.after(
                polls.after(
                        polls.readOnce(),
                        hinted(new PollHints(Duration.ofHours(1), Set.of(3), Set.of(DayOfWeek.SUNDAY)))),
                failed("http-404"));

        String json = ContractJson.mapper().writeValueAsString(state);

        assertThat(ContractJson.mapper().readValue(json, SourceState.class)).isEqualTo(state);
        assertThat(json).contains("\"standing\":\"soft\"").doesNotContain("validatorsToSend", "due");
    }

    @Test
    void keepsTheWaitsApartByAFifth() {
        double[] minutes = IntStream.range(0, 10_000)
                .mapToObj(n -> polls.after(polls.readOnce(), failed("http-404")))
                .mapToDouble(state -> untilNext(state).toMillis() / 60_000.0)
                .toArray();

        assertThat(IntStream.range(0, minutes.length)
                        .mapToDouble(n -> minutes[n])
                        .min()
                        .orElseThrow())
                .isCloseTo(27, within(0.1));
        assertThat(IntStream.range(0, minutes.length)
                        .mapToDouble(n -> minutes[n])
                        .max()
                        .orElseThrow())
                .isCloseTo(33, within(0.1));
    }
}
