package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.poll.LanternPolls.NOW;
import static org.demarche.ingest.poll.LanternPolls.URL;
import static org.demarche.ingest.poll.LanternPolls.failed;
import static org.demarche.ingest.poll.LanternPolls.read;
import static org.demarche.ingest.poll.LanternPolls.source;
import static org.demarche.ingest.poll.LanternPolls.untilNext;

import java.time.Duration;
import org.demarche.contract.Source;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollOutcome.Moved;
import org.demarche.ingest.poll.SourceState.Poll;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.api.Test;

class MovedPollsTest {

    private final LanternPolls polls = new LanternPolls();
    private final PollSchedule schedule = polls.schedule;

    @Test
    void beginsPollsAtTheAddressThatASourceHasMovedToForGood() {
        String there = "https://news.lantern.example/feed.xml";

        SourceState moved = polls.after(polls.readOnce(), new Moved(there, true));
        SourceState read = polls.after(moved, read(5, 0));

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

        SourceState moved = polls.after(polls.readOnce(), new Moved(there, false));
        SourceState read = polls.after(moved, read(5, 0));
        SourceState again = polls.after(read, new Moved(there, false));

        assertThat(moved.url()).isEqualTo(there);
        assertThat(read.url()).isEqualTo(URL);
        assertThat(read.validatorsToSend()).isEqualTo(Validators.NONE);
        assertThat(again.validatorsToSend()).isEqualTo(new Validators("\"read\"", null));
    }

    @Test
    void doesNotTakeAPermanentRedirectBehindATemporaryOneForTheSourcesOwn() {
        SourceState moved = polls.after(polls.readOnce(), new Moved("https://cdn.example/a", false));

        SourceState read = polls.after(polls.after(moved, new Moved("https://cdn.example/b", true)), read(5, 0));

        assertThat(read.url()).isEqualTo(URL);
    }

    @Test
    void followsFiveRedirectsInARowAndTakesTheNextForAFailure() {
        SourceState state = polls.readOnce();
        for (int n = 0; n < 5; n++) {
            state = polls.after(state, new Moved("https://lantern.example/" + n, true));
            assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        }

        SourceState failed = polls.after(state, new Moved("https://lantern.example/5", true));

        assertThat(failed.reason()).isEqualTo("too-many-redirects");
        assertThat(failed.url()).isEqualTo(URL);
        assertThat(untilNext(failed)).isGreaterThan(Duration.ofMinutes(15));
        assertThat(polls.after(failed, new Moved("https://lantern.example/0", true))
                        .url())
                .isEqualTo("https://lantern.example/0");
    }

    @Test
    void triesTheOwnAddressAgainWhereTheOneThatItMovedToFails() {
        SourceState moved =
                polls.after(polls.after(polls.readOnce(), new Moved("https://else.example/", true)), read(5, 0));

        SourceState failed = polls.after(moved, failed("http-410"));

        assertThat(failed.url()).isEqualTo(URL);
        assertThat(failed.standing()).isEqualTo(Standing.SOFT);
    }

    @Test
    void startsAnewWhereTheSourceWasPutSince() {
        SourceState given = polls.after(polls.readOnce(), failed("http-410"));
        Source put = source(URL, null, null, NOW.plusSeconds(1));

        SourceState state = schedule.current(put, given, NOW.plusSeconds(60));

        assertThat(state.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(state.nextPoll()).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(65));
        assertThat(state.seen()).isEqualTo(Sightings.NONE);
        assertThat(polls.after(state, read(30, 30)).interval())
                .as("that it reads all anew says nothing of how often something comes")
                .isEqualTo(state.interval());
        assertThat(state.history()).isEqualTo(given.history());
        assertThat(state.validatorsToSend()).isEqualTo(Validators.NONE);
        assertThat(schedule.current(put, state, NOW.plusSeconds(70))).isSameAs(state);
    }

    @Test
    void goesOnFromAStateThatIsNewerThanTheSourceAsItIsKnownHere() {
        SourceState given = polls.readOnce();

        assertThat(schedule.current(source(URL, null, null, NOW.minusSeconds(9)), given, NOW))
                .isSameAs(given);
    }

    @Test
    void knowsNothingOfASourceThatWasPutWithAnotherAddress() {
        Source put = source("https://lantern.example/other.xml", null, null, NOW.plusSeconds(1));

        SourceState state = schedule.current(put, polls.readOnce(), NOW);

        assertThat(state.url()).isEqualTo("https://lantern.example/other.xml");
        assertThat(state.seen()).isEqualTo(Sightings.NONE);
        assertThat(state.lastRead()).isNull();
        assertThat(state.history()).isEmpty();
    }
}
