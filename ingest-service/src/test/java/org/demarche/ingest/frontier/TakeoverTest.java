package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;

class TakeoverTest extends HeldHosts {

    @Test
    void asksNothingOfHostsThatItHasGivenUpAndGoesOnWhereItsStatesWereWhenItGetsThemBack() {
        Map<String, PageState> written = new HashMap<>();
        offer("https://a.example/one").ifPresent(state -> written.put("https://a.example/one", state));
        offer("https://a.example/two").ifPresent(state -> written.put("https://a.example/two", state));
        written.put(
                "https://a.example/one",
                frontier.pages().fetched(fetch("https://a.example/one"), Validators.NONE, "hash", null, now));

        frontier.drop(0);
        assertThat(frontier.turn(now.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(frontier.holds("a.example")).isFalse();
        frontier.hold(0, pages(written), now);

        assertThat(frontier.turn(now))
                .as("another instance may have asked just now")
                .isEmpty();
        now = now.plus(DELAY);
        assertThat(go().url()).isEqualTo("https://a.example/two");
        assertThat(frontier.pages().waiting()).isEqualTo(1);
    }

    @Test
    void ignoresTheEndOfATaskFromBeforeItLostTheHost() {
        offer("https://a.example/one");
        Task before = go();
        frontier.drop(0);
        frontier.hold(0, PartitionState.NONE, now.minus(DELAY));
        offer("https://a.example/one");
        Task task = go();

        frontier.finished(before, WELL, now);

        assertThat(task).isEqualTo(before);
        assertThat(frontier.turn(now.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void tellsWhoTakesAHostOverThatItAskedToBeLeftAlone() {
        offer("https://a.example/one");
        Task task = go();

        Optional<HostState> state = frontier.finished(task, new Manner(true, QUICK, Duration.ofMinutes(3)), now);

        assertThat(state).hasValue(new HostState(now.plus(Duration.ofMinutes(3))));
    }

    @Test
    void tellsWhoTakesAHostOverThatItAsksForALongDelay() {
        offer("https://a.example/one");
        robots(go(), "User-agent: *\nCrawl-delay: 40\n");
        now = now.plus(Duration.ofSeconds(40));

        Optional<HostState> state = frontier.finished(go(), WELL, now);

        assertThat(state).hasValue(new HostState(now.plus(Duration.ofSeconds(40))));
    }

    @Test
    void tellsNobodyOfADelayThatEveryHostIsLeft() {
        offer("https://a.example/one");

        assertThat(frontier.finished(go(), WELL, now)).isEmpty();
    }

    @Test
    void leavesAHostThatItTakesOverAloneForAsLongAsTheFormerHolderWasAskedTo() {
        Instant until = now.plus(Duration.ofMinutes(3));
        frontier.hold(0, hosts(Map.of("a.example", new HostState(until))), now);
        offer("https://a.example/one");
        offer("https://b.example/one");

        assertThat(frontier.turn(now.plus(DELAY)).orElseThrow())
                .isInstanceOfSatisfying(
                        Turn.Go.class, go -> assertThat(go.task().host()).isEqualTo("b.example"));
        assertThat(frontier.turn(until.minusMillis(1))).isEmpty();
        assertThat(frontier.turn(until)).isPresent();
    }

    @Test
    void asksAHostThatItTakesOverNoSoonerThanAnyOtherWhereItWasLeftAloneLongAgo() {
        frontier.hold(0, hosts(Map.of("a.example", new HostState(now.minusSeconds(9)))), now);
        offer("https://a.example/one");

        assertThat(frontier.nextTurn()).hasValue(now.plus(DELAY));
    }

    @Test
    void leavesNoHostAloneForMoreThanADay() {
        frontier.hold(0, hosts(Map.of("a.example", new HostState(now.plus(Duration.ofDays(365))))), now);
        offer("https://a.example/one");

        assertThat(frontier.nextTurn()).hasValue(now.plus(Duration.ofDays(1)));
    }

    private static PartitionState hosts(Map<String, HostState> hosts) {
        return new PartitionState(Map.of(), hosts);
    }
}
