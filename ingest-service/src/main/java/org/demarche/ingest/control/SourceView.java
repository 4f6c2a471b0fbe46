package org.demarche.ingest.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.contract.Source;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.WatchedSource;

/**
 * A source as the API shows it.
 *
 * @param status null before the first poll
 */
record SourceView(@JsonUnwrapped Source source, Status status) {

    /** All sources; without their histories, which would make a long answer of many. */
    record All(List<SourceView> sources) {}

    /**
     * How its polls went: the {@link SourceState} without what only the next poll needs.
     *
     * @param history the last polls, newest first, null where only the source as such is shown
     */
    record Status(
            SourceState.Standing standing,
            String reason,
            String url,
            Duration interval,
            Instant nextPoll,
            Instant lastPoll,
            Instant lastRead,
            Instant lastFresh,
            int failures,
            List<SourceState.Poll> history) {

        private static Status of(SourceState state, List<SourceState.Poll> history) {
            return new Status(
                    state.standing(),
                    state.reason(),
                    state.url(),
                    state.interval(),
                    state.nextPoll(),
                    state.lastPoll(),
                    state.lastRead(),
                    state.lastFresh(),
                    state.failures(),
                    history);
        }
    }

    static SourceView whole(WatchedSource watched) {
        SourceState state = watched.status();
        return new SourceView(watched.source(), state == null ? null : Status.of(state, state.history()));
    }

    static SourceView brief(WatchedSource watched) {
        SourceState state = watched.status();
        return new SourceView(watched.source(), state == null ? null : Status.of(state, null));
    }
}
