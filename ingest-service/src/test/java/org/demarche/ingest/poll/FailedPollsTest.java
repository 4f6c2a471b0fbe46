package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.poll.LanternPolls.NOW;
import static org.demarche.ingest.poll.LanternPolls.URL;
import static org.demarche.ingest.poll.LanternPolls.failed;
import static org.demarche.ingest.poll.LanternPolls.unchanged;
import static org.demarche.ingest.poll.LanternPolls.untilNext;

import java.time.Duration;
import java.time.Instant;
import org.demarche.contract.Source;
import org.demarche.ingest.poll.PollOutcome.Failed;
import org.demarche.ingest.poll.PollOutcome.Moved;
import org.demarche.ingest.poll.SourceState.Poll;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.api.Test;

class FailedPollsTest {

    private final LanternPolls polls = new LanternPolls();
    private final PollSchedule schedule = polls.schedule;
    private final Source source = polls.source;

    @Test
    void takesDaysAndManyTriesToGiveUpAMissingFeed() {
        SourceState state = polls.readOnce();
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
        SourceState once = polls.after(polls.readOnce(), failed("http-404"));
        SourceState twice = polls.after(once, failed("http-404"));
        SourceState grave = polls.after(twice, failed("blocked-address"));

        assertThat(untilNext(once)).isCloseTo(Duration.ofMinutes(30), Duration.ofMinutes(3));
        assertThat(untilNext(twice)).isCloseTo(Duration.ofMinutes(60), Duration.ofMinutes(6));
        assertThat(untilNext(grave)).isCloseTo(Duration.ofMinutes(240), Duration.ofMinutes(24));
        assertThat(grave.interval()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void forgivesEverythingForOneSuccess() {
        SourceState state = polls.readOnce();
        for (int n = 0; n < 11; n++) {
            state = polls.after(state, failed("http-404"));
        }

        SourceState healed = polls.after(state, unchanged(null, null));

        assertThat(healed.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(healed.failures()).isZero();
        assertThat(healed.reason()).isNull();
        assertThat(untilNext(healed)).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void givesUpAtOnceWhatIsGone() {
        SourceState state = polls.after(polls.readOnce(), failed("http-410"));

        assertThat(state.standing()).isEqualTo(Standing.DISABLED);
        assertThat(state.nextPoll()).isNull();
    }

    @Test
    void holdsNothingAgainstASourceWhereTheServiceItselfHadTooMuchToDo() {
        SourceState state = polls.after(polls.readOnce(), failed("overload"));

        assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(state.reason()).isNull();
        assertThat(untilNext(state)).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(30));
    }

    @Test
    void waitsAsLongAsAServerAsksThatIsOverloaded() {
        SourceState state = polls.readOnce();

        SourceState hours = polls.after(state, new Failed("http-429", null, Duration.ofHours(5)));
        SourceState years = polls.after(state, new Failed("http-503", null, Duration.ofDays(365)));
        SourceState seconds = polls.after(state, new Failed("http-503", null, Duration.ofSeconds(1)));

        assertThat(untilNext(hours)).isBetween(Duration.ofHours(5), Duration.ofMinutes(330));
        assertThat(untilNext(years)).isBetween(Duration.ofDays(7), Duration.ofHours(185));
        assertThat(untilNext(seconds)).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void cutsWhatAServerSaysInADetail() {
        String media = "\u0001".repeat(250_000);

        SourceState failed = polls.after(polls.readOnce(), new Failed("content-type", media, null));
        SourceState moved = polls.after(polls.readOnce(), new Moved(URL + "?" + "x".repeat(3_000), false));

        assertThat(failed.history().get(0).detail()).isEqualTo(media.substring(0, StateDraft.LONGEST_DETAIL));
        assertThat(moved.history().get(0).detail()).hasSize(StateDraft.LONGEST_DETAIL);
    }
}
