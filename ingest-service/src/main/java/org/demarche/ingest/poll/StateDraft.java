package org.demarche.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.SourceState.Poll;
import org.demarche.ingest.poll.SourceState.Standing;
import org.demarche.ingest.poll.SourceState.Trail;

/** The next state of a source while a poll is put into it. */
final class StateDraft {

    /** What a server sends comes into details: a state that grows with it could not be written in the end. */
    static final int LONGEST_DETAIL = 200;

    String url;
    Trail trail;
    Instant sourceUpdatedAt;
    Standing standing = Standing.ACTIVE;
    String reason;
    Validators validators = Validators.NONE;
    PollHints hints = PollHints.NONE;
    Duration interval;
    Instant nextPoll;
    Instant lastPoll;
    Instant lastRead;
    Instant lastFresh;
    int failures;
    Sightings seen = Sightings.NONE;
    List<Poll> history = List.of();

    static StateDraft of(SourceState state) {
        StateDraft draft = new StateDraft();
        draft.url = state.url();
        draft.trail = state.trail();
        draft.sourceUpdatedAt = state.sourceUpdatedAt();
        draft.standing = state.standing();
        draft.reason = state.reason();
        draft.validators = state.validators();
        draft.hints = state.hints();
        draft.interval = state.interval();
        draft.nextPoll = state.nextPoll();
        draft.lastPoll = state.lastPoll();
        draft.lastRead = state.lastRead();
        draft.lastFresh = state.lastFresh();
        draft.failures = state.failures();
        draft.seen = state.seen();
        draft.history = state.history();
        return draft;
    }

    void remember(Poll poll, int most) {
        lastPoll = poll.at();
        history = Stream.concat(Stream.of(cut(poll)), history.stream())
                .limit(most)
                .toList();
    }

    private static Poll cut(Poll poll) {
        String detail = poll.detail();
        return detail == null || detail.length() <= LONGEST_DETAIL
                ? poll
                : new Poll(poll.at(), poll.outcome(), detail.substring(0, LONGEST_DETAIL), poll.items(), poll.fresh());
    }

    SourceState finish() {
        return new SourceState(
                url,
                trail,
                sourceUpdatedAt,
                standing,
                reason,
                validators,
                hints,
                interval,
                nextPoll,
                lastPoll,
                lastRead,
                lastFresh,
                failures,
                seen,
                history);
    }
}
