package org.demarche.ingest.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.ingest.fetch.Validators;

/**
 * How the polls of a source went, and when the next one is due; as it stands in {@code demarche.source-states}.
 *
 * @param url where it is polled: its own address, or where that moved
 * @param sourceUpdatedAt of the source that this is the state of; one that was put since starts anew
 * @param standing how it does
 * @param reason why it does not do well, null while it does
 * @param validators for the next poll
 * @param interval between polls, as it was last adapted
 * @param nextPoll when it is due, null where it is not polled any more
 * @param lastPoll null before the first one
 * @param lastRead when it was last read or found unchanged, null before
 * @param lastFresh when it last listed something new, null before
 * @param failures in a row, in thirds of a full one: a soft failure counts less
 * @param seen what it listed when it was last read
 * @param history the last polls, newest first
 */
public record SourceState(
        String url,
        Instant sourceUpdatedAt,
        Standing standing,
        String reason,
        Validators validators,
        Duration interval,
        Instant nextPoll,
        Instant lastPoll,
        Instant lastRead,
        Instant lastFresh,
        int failures,
        Sightings seen,
        List<Poll> history) {

    /** The ladder of failure. */
    public enum Standing {
        @JsonProperty("active")
        ACTIVE,
        /** It failed lately, as sites do. */
        @JsonProperty("soft")
        SOFT,
        /** It has been failing for some time, and is polled less and less. */
        @JsonProperty("temporary")
        TEMPORARY,
        /** Given up, until it is put again. */
        @JsonProperty("disabled")
        DISABLED
    }

    /**
     * One poll.
     *
     * @param outcome {@code read}, {@code unchanged}, {@code moved}, or the reason of a failure
     * @param detail null without one
     * @param items listed
     * @param fresh new among them
     */
    public record Poll(Instant at, String outcome, String detail, int items, int fresh) {}
}
