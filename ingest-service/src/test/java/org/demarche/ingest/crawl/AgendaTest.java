package org.demarche.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.crawl.CrawlParts.ELSEWHERE;
import static org.demarche.ingest.crawl.CrawlParts.HERE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.contract.Source;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.WatchedSource;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final String FEED = HERE + "/feed.xml";

    private final CrawlParts parts = new CrawlParts();

    @Test
    void plansNoPollOfAHostOfAnotherInstanceUntilItHoldsThat() {
        parts.watch(ELSEWHERE + "/feed.xml");
        assertThat(plannedAt()).isNull();

        parts.frontier.hold(1, PartitionState.NONE, now().minusSeconds(1));
        parts.agenda.planAll(now());

        assertThat(plannedAt()).isBetween(now(), now().plusSeconds(5));
    }

    @Test
    void plansNoPollOfASourceThatIsPausedOrDisabled() {
        Source source = parts.source(FEED);
        parts.watch(new Source(source.id(), FEED, source.kind(), null, true, null, null, null, source.updatedAt()));
        assertThat(plannedAt()).isNull();

        parts.watch(source);
        assertThat(plannedAt()).isNotNull();
        SourceState after = parts.agenda.note(watched(), failed("http-410"), now());

        assertThat(after.nextPoll()).isNull();
        assertThat(isDue(Duration.ofDays(9))).isFalse();
    }

    @Test
    void forgetsASourceThatWasDeleted() {
        parts.watch(FEED);
        parts.sources.delete("feed");

        parts.agenda.plan(List.of("feed"), now());

        assertThat(parts.agenda.find("feed", now())).isEmpty();
        assertThat(isDue(Duration.ofDays(9))).isFalse();
    }

    @Test
    void keepsTheTimeOfTheFirstPollHoweverOftenItPlans() {
        parts.watch(FEED);
        Instant first = watched().status().nextPoll();

        parts.agenda.planAll(now());
        parts.agenda.plan(List.of("feed"), now());

        assertThat(watched().status().nextPoll()).isEqualTo(first);
    }

    @Test
    void takesWhatItNotedItselfForNewerThanWhatItReadsBack() {
        Source source = parts.watch(FEED);
        SourceState first = parts.agenda.note(watched(), failed("http-404"), now());
        parts.clock.add(Duration.ofHours(1));
        SourceState second = parts.agenda.note(watched(), failed("http-404"), now());

        parts.sources.with(source, first);
        parts.agenda.plan(List.of("feed"), now());

        assertThat(watched().status()).isEqualTo(second);
    }

    @Test
    void takesWhatAnotherInstanceNotedSinceForNewer() {
        Source source = parts.watch(FEED);
        parts.agenda.note(watched(), failed("http-404"), now());
        Instant later = now().plus(Duration.ofHours(1));
        SourceState others = parts.schedule.after(source, watched().status(), failed("http-500"), later);

        parts.sources.with(source, others);
        parts.agenda.plan(List.of("feed"), later);

        assertThat(watched().status()).isEqualTo(others);
    }

    @Test
    void beginsAnewWithASourceThatWasPutAgain() {
        parts.watch(FEED);
        parts.agenda.note(watched(), failed("http-410"), now());
        parts.clock.add(Duration.ofMinutes(1));

        parts.watch(FEED);

        assertThat(watched().status().standing()).isEqualTo(SourceState.Standing.ACTIVE);
        assertThat(isDue(Duration.ZERO)).as("by what was planned before").isFalse();
        assertThat(plannedAt()).isBetween(now(), now().plusSeconds(5));
    }

    private static PollOutcome failed(String reason) {
        return new PollOutcome.Failed(reason, null, null);
    }

    private Instant now() {
        return parts.clock.instant();
    }

    private WatchedSource watched() {
        return parts.agenda.find("feed", now()).orElseThrow();
    }

    private boolean isDue(Duration within) {
        return parts.frontier.turn(now().plus(within)).isPresent();
    }

    /** When a host's turn comes, null if none does. */
    private Instant plannedAt() {
        return parts.frontier.nextTurn().orElse(null);
    }
}
