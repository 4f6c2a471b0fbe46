package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollOutcome.Failed;
import org.demarche.ingest.poll.PollOutcome.Moved;
import org.demarche.ingest.poll.PollOutcome.Read;
import org.demarche.ingest.poll.PollOutcome.Unchanged;
import org.demarche.ingest.poll.SourceState.Poll;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:20:00Z");
    private static final String URL = "https://lantern.example/feed.xml";
    private static final PollConfig CONFIG =
            new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15));

    private final PollSchedule schedule = new PollSchedule(CONFIG, new Random(7));
    private final Source source = source(URL, null, null, NOW);

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
        SourceState state = after(schedule.first(source, NOW), read(30, 30));

        assertThat(state.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(state.lastFresh()).isEqualTo(NOW);
        assertThat(wait(state)).isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(90));
    }

    @Test
    void comesBackSoonerTheMoreIsNew() {
        SourceState state = readOnce();

        assertThat(after(state, read(20, 1)).interval()).isEqualTo(Duration.ofMillis(614_250));
        assertThat(after(state, read(20, 10)).interval()).isEqualTo(Duration.ofMillis(472_500));
        assertThat(after(state, read(20, 20)).interval()).isEqualTo(Duration.ofMillis(315_000));
    }

    @Test
    void comesBackLaterWhereNothingIsNew() {
        SourceState state = readOnce();

        assertThat(after(state, read(20, 0)).interval()).isEqualTo(Duration.ofSeconds(1350));
        assertThat(after(state, unchanged(null, null)).interval()).isEqualTo(Duration.ofSeconds(1350));
        assertThat(after(state, read(0, 0)).interval()).isEqualTo(Duration.ofSeconds(1350));
    }

    @Test
    void staysWithinTheServicesBounds() {
        SourceState busy = readOnce();
        SourceState silent = readOnce();
        for (int n = 0; n < 30; n++) {
            busy = after(busy, read(10, 5));
            silent = after(silent, read(10, 0));
        }

        assertThat(busy.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(busy)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
        assertThat(silent.interval()).isEqualTo(Duration.ofDays(1));
        assertThat(wait(silent)).isBetween(Duration.ofMinutes(1296), Duration.ofDays(1));
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
        SourceState state = readOnce();

        SourceState hours = after(state, cacheable(Duration.ofHours(3)));
        SourceState years = after(state, cacheable(Duration.ofDays(365)));

        assertThat(wait(hours)).isBetween(Duration.ofHours(3), Duration.ofMinutes(198));
        assertThat(wait(years)).isBetween(Duration.ofDays(1), Duration.ofHours(27));
        assertThat(hours.interval()).isEqualTo(Duration.ofSeconds(1350));
    }

    @Test
    void waitsAsLongAsTheFeedAsksAndStillAfterAnAnswerThatItDidNotChange() {
        PollHints hints = new PollHints(Duration.ofHours(6), Set.of(), Set.of());

        SourceState read = after(readOnce(), hinted(hints));
        SourceState unchanged = after(read, unchanged(null, null));

        assertThat(wait(read)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
        assertThat(wait(unchanged)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
    }

    @Test
    void doesNotWaitForAYearBecauseAFeedAsksForIt() {
        SourceState state = after(readOnce(), hinted(new PollHints(Duration.ofDays(365), Set.of(), Set.of())));

        assertThat(wait(state)).isLessThanOrEqualTo(Duration.ofMinutes(1584));
    }

    @Test
    void skipsHoursAndDays() {
        Set<Integer> morning = IntStream.rangeClosed(8, 11).boxed().collect(Collectors.toSet());

        SourceState hours = after(readOnce(), hinted(new PollHints(null, morning, Set.of())));
        SourceState days = after(readOnce(), hinted(new PollHints(null, Set.of(), Set.of(DayOfWeek.MONDAY))));

        assertThat(hours.nextPoll())
                .isBetween(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-02T12:05:00Z"));
        assertThat(days.nextPoll())
                .isBetween(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-03T00:05:00Z"));
    }

    @Test
    void doesNotBelieveAFeedThatSkipsEverything() {
        Set<Integer> allHours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());

        assertThat(wait(after(readOnce(), hinted(new PollHints(null, allHours, Set.of())))))
                .isLessThan(Duration.ofMinutes(30));
        assertThat(wait(after(readOnce(), hinted(new PollHints(null, Set.of(), EnumSet.allOf(DayOfWeek.class))))))
                .isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void keepsTheETagWhereOnlyTheDateChangedAndTheDateWhereOnlyTheETagDid() {
        SourceState state = after(readOnce(), unchanged("\"a\"", "Mon, 02 Mar 2026 08:00:00 GMT"));

        SourceState date = after(state, unchanged(null, "Mon, 02 Mar 2026 09:00:00 GMT"));
        SourceState etag = after(date, unchanged("\"b\"", null));

        assertThat(date.validators()).isEqualTo(new Validators("\"a\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
        assertThat(etag.validatorsToSend()).isEqualTo(new Validators("\"b\"", "Mon, 02 Mar 2026 09:00:00 GMT"));
    }

    @Test
    void forgetsTheValidatorsOfWhatWasReadBefore() {
        SourceState state = after(readOnce(), unchanged("\"a\"", "Mon, 02 Mar 2026 08:00:00 GMT"));

        assertThat(after(state, read(3, 0)).validators()).isEqualTo(new Validators("\"read\"", null));
    }

    @Test
    void takesDaysAndManyTriesToGiveUpAMissingFeed() {
        SourceState state = readOnce();
        Instant now = NOW;
        int tries = 0;
        while (state.standing() != Standing.DISABLED) {
            now = state.nextPoll();
            state = schedule.after(source, state, failed("http-404"), now);
            tries++;
            assertThat(state.standing())
                    .isEqualTo(tries < 4 ? Standing.SOFT : tries < 12 ? Standing.TEMPORARY : Standing.DISABLED);
        }

        assertThat(tries).isEqualTo(12);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofDays(5), Duration.ofDays(7));
        assertThat(state.nextPoll()).isNull();
        assertThat(state.reason()).isEqualTo("http-404");
        assertThat(state.history()).hasSize(13).startsWith(new Poll(now, "http-404", null, 0, 0));
    }

    @Test
    void waitsTwiceAsLongWithEachSoftFailure() {
        SourceState once = after(readOnce(), failed("http-404"));
        SourceState twice = after(once, failed("http-404"));
        SourceState grave = after(twice, failed("blocked-address"));

        assertThat(wait(once)).isCloseTo(Duration.ofMinutes(30), Duration.ofMinutes(3));
        assertThat(wait(twice)).isCloseTo(Duration.ofMinutes(60), Duration.ofMinutes(6));
        assertThat(wait(grave)).isCloseTo(Duration.ofMinutes(240), Duration.ofMinutes(24));
        assertThat(grave.interval()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void forgivesEverythingForOneSuccess() {
        SourceState state = readOnce();
        for (int n = 0; n < 11; n++) {
            state = after(state, failed("http-404"));
        }

        SourceState healed = after(state, unchanged(null, null));

        assertThat(healed.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(healed.failures()).isZero();
        assertThat(healed.reason()).isNull();
        assertThat(wait(healed)).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void givesUpAtOnceWhatIsGone() {
        SourceState state = after(readOnce(), failed("http-410"));

        assertThat(state.standing()).isEqualTo(Standing.DISABLED);
        assertThat(state.nextPoll()).isNull();
    }

    @Test
    void holdsNothingAgainstASourceWhereTheServiceItselfHadTooMuchToDo() {
        SourceState state = after(readOnce(), failed("overload"));

        assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(state.reason()).isNull();
        assertThat(wait(state)).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(30));
    }

    @Test
    void waitsAsLongAsAServerAsksThatIsOverloaded() {
        SourceState state = readOnce();

        SourceState hours = after(state, new Failed("http-429", null, Duration.ofHours(5)));
        SourceState years = after(state, new Failed("http-503", null, Duration.ofDays(365)));
        SourceState seconds = after(state, new Failed("http-503", null, Duration.ofSeconds(1)));

        assertThat(wait(hours)).isBetween(Duration.ofHours(5), Duration.ofMinutes(330));
        assertThat(wait(years)).isBetween(Duration.ofDays(7), Duration.ofHours(185));
        assertThat(wait(seconds)).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void beginsPollsAtTheAddressThatASourceHasMovedToForGood() {
        String there = "https://news.lantern.example/feed.xml";

        SourceState moved = after(readOnce(), new Moved(there, true));
        SourceState read = after(moved, read(5, 0));

        assertThat(moved.url()).isEqualTo(there);
        assertThat(moved.nextPoll()).isEqualTo(NOW);
        assertThat(moved.validatorsToSend()).isEqualTo(Validators.NONE);
        assertThat(read.url()).isEqualTo(there);
        assertThat(read.validatorsToSend()).isEqualTo(new Validators("\"read\"", null));
        assertThat(read.history()).extracting(Poll::outcome).containsExactly("read", "moved", "read");
    }

    @Test
    void beginsPollsAtTheOwnAddressAgainAfterATemporaryRedirect() {
        String there = "https://cdn.example/feed.xml";

        SourceState moved = after(readOnce(), new Moved(there, false));
        SourceState read = after(moved, read(5, 0));
        SourceState again = after(read, new Moved(there, false));

        assertThat(moved.url()).isEqualTo(there);
        assertThat(read.url()).isEqualTo(URL);
        assertThat(read.validatorsToSend()).isEqualTo(Validators.NONE);
        assertThat(again.validatorsToSend()).isEqualTo(new Validators("\"read\"", null));
    }

    @Test
    void doesNotTakeAPermanentRedirectBehindATemporaryOneForTheSourcesOwn() {
        SourceState moved = after(readOnce(), new Moved("https://cdn.example/a", false));

        SourceState read = after(after(moved, new Moved("https://cdn.example/b", true)), read(5, 0));

        assertThat(read.url()).isEqualTo(URL);
    }

    @Test
    void followsFiveRedirectsInARowAndTakesTheNextForAFailure() {
        SourceState state = readOnce();
        for (int n = 0; n < 5; n++) {
            state = after(state, new Moved("https://lantern.example/" + n, true));
            assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        }

        SourceState failed = after(state, new Moved("https://lantern.example/5", true));

        assertThat(failed.reason()).isEqualTo("too-many-redirects");
        assertThat(failed.url()).isEqualTo(URL);
        assertThat(wait(failed)).isGreaterThan(Duration.ofMinutes(15));
        assertThat(after(failed, new Moved("https://lantern.example/0", true)).url())
                .isEqualTo("https://lantern.example/0");
    }

    @Test
    void triesTheOwnAddressAgainWhereTheOneThatItMovedToFails() {
        SourceState moved = after(after(readOnce(), new Moved("https://else.example/", true)), read(5, 0));

        SourceState failed = after(moved, failed("http-410"));

        assertThat(failed.url()).isEqualTo(URL);
        assertThat(failed.standing()).isEqualTo(Standing.SOFT);
    }

    @Test
    void startsAnewWhereTheSourceWasPutSince() {
        SourceState given = after(readOnce(), failed("http-410"));
        Source put = source(URL, null, null, NOW.plusSeconds(1));

        SourceState state = schedule.current(put, given, NOW.plusSeconds(60));

        assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(state.nextPoll()).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(65));
        assertThat(state.seen()).isEqualTo(Sightings.NONE);
        assertThat(after(state, read(30, 30)).interval())
                .as("that it reads all anew says nothing of how often something comes")
                .isEqualTo(state.interval());
        assertThat(state.history()).isEqualTo(given.history());
        assertThat(state.validatorsToSend()).isEqualTo(Validators.NONE);
        assertThat(schedule.current(put, state, NOW.plusSeconds(70))).isSameAs(state);
    }

    @Test
    void goesOnFromAStateThatIsNewerThanTheSourceAsItIsKnownHere() {
        SourceState given = readOnce();

        assertThat(schedule.current(source(URL, null, null, NOW.minusSeconds(9)), given, NOW))
                .isSameAs(given);
    }

    @Test
    void knowsNothingOfASourceThatWasPutWithAnotherAddress() {
        Source put = source("https://lantern.example/other.xml", null, null, NOW.plusSeconds(1));

        SourceState state = schedule.current(put, readOnce(), NOW);

        assertThat(state.url()).isEqualTo("https://lantern.example/other.xml");
        assertThat(state.seen()).isEqualTo(Sightings.NONE);
        assertThat(state.lastRead()).isNull();
        assertThat(state.history()).isEmpty();
    }

    @Test
    void remembersTheLastTwentyPolls() {
        SourceState state = readOnce();
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
        SourceState state = after(schedule.first(source, NOW), nothing);

        assertThat(after(state, nothing).interval()).isGreaterThan(state.interval());
    }

    @Test
    void cutsWhatAServerSaysInADetail() {
        String media = "\u0001".repeat(250_000);

        SourceState failed = after(readOnce(), new Failed("content-type", media, null));
        SourceState moved = after(readOnce(), new Moved(URL + "?" + "x".repeat(3_000), false));

        assertThat(failed.history().get(0).detail()).isEqualTo(media.substring(0, StateDraft.LONGEST_DETAIL));
        assertThat(moved.history().get(0).detail()).hasSize(StateDraft.LONGEST_DETAIL);
    }

    @Test
    void givesStatesThatComeBackFromJson() throws JsonProcessingException {
        SourceState state = after(
                after(readOnce(), hinted(new PollHints(Duration.ofHours(1), Set.of(3), Set.of(DayOfWeek.SUNDAY)))),
                failed("http-404"));

        String json = ContractJson.mapper().writeValueAsString(state);

        assertThat(ContractJson.mapper().readValue(json, SourceState.class)).isEqualTo(state);
        assertThat(json).contains("\"standing\":\"soft\"").doesNotContain("validatorsToSend", "due");
    }

    @Test
    void keepsTheWaitsApartByAFifth() {
        double[] minutes = IntStream.range(0, 10_000)
                .mapToObj(n -> after(readOnce(), failed("http-404")))
                .mapToDouble(state -> wait(state).toMillis() / 60_000.0)
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

    private SourceState readOnce() {
        return after(schedule.first(source, NOW), read(30, 30));
    }

    private SourceState after(SourceState state, PollOutcome outcome) {
        return schedule.after(source, state, outcome, NOW);
    }

    private static Duration wait(SourceState state) {
        return Duration.between(NOW, state.nextPoll());
    }

    private static Read read(int items, int fresh) {
        return read(items, fresh, PollHints.NONE, Duration.ZERO);
    }

    private static Read cacheable(Duration cacheable) {
        return read(10, 0, PollHints.NONE, cacheable);
    }

    private static Read hinted(PollHints hints) {
        return read(10, 0, hints, Duration.ZERO);
    }

    private static Read read(int items, int fresh, PollHints hints, Duration cacheable) {
        return new Read(items, fresh, new Sightings("AAAAAQ=="), hints, new Validators("\"read\"", null), cacheable);
    }

    private static Unchanged unchanged(String etag, String lastModified) {
        return new Unchanged(new Validators(etag, lastModified), Duration.ZERO);
    }

    private static Failed failed(String reason) {
        return new Failed(reason, null, null);
    }

    static Source source(String url, Duration least, Duration most, Instant updatedAt) {
        return new Source("lantern", url, Source.Kind.FEED, null, false, least, most, null, updatedAt);
    }
}
