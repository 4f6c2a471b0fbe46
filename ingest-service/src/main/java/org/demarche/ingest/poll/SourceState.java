package org.demarche.ingest.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;

/**
 * How the polls of a source went, and when the next one is due; as it stands in {@code demarche.source-states}.
 *
 * @param url where it is polled next
 * @param trail how that address came about
 * @param sourceUpdatedAt of the source that this is the state of; one that was put since starts anew
 * @param standing how it does
 * @param reason why it does not do well, null while it does
 * @param validators of what was last read; {@link #validatorsToSend()} with the next poll
 * @param hints what it asked for when it was last read
 * @param interval between polls, as it was last adapted
 * @param nextPoll when it is due, null where it is not polled any more
 * @param lastPoll null before the first one
 * @param lastRead when it was last read or found unchanged, null before
 * @param lastFresh when it last listed something new, null before
 * @param failures what the failures in a row weigh, see {@link PollSchedule}
 * @param seen what it listed when it was last read
 * @param history the last polls, newest first
 */
public record SourceState(
        String url,
        Trail trail,
        Instant sourceUpdatedAt,
        Standing standing,
        String reason,
        Validators validators,
        PollHints hints,
        Duration interval,
        Instant nextPoll,
        Instant lastPoll,
        Instant lastRead,
        Instant lastFresh,
        int failures,
        Sightings seen,
        List<Poll> history) {

    public SourceState {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(trail, "trail");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(interval, "interval");
        validators = Objects.requireNonNullElse(validators, Validators.NONE);
        hints = Objects.requireNonNullElse(hints, PollHints.NONE);
        seen = Objects.requireNonNullElse(seen, Sightings.NONE);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** The validators, if they are of the address that is polled next: another one's say nothing of it. */
    public Validators validatorsToSend() {
        return url.equals(trail.validated()) ? validators : Validators.NONE;
    }

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
     * How the address of the next poll came about.
     *
     * @param own the source's own address
     * @param home where a poll begins: the own address, or the one that it has moved to for good
     * @param validated where the validators are from, null without any
     * @param moves redirects in a row since the last poll that came to an end
     */
    public record Trail(String own, String home, String validated, int moves) {

        public Trail {
            Objects.requireNonNull(own, "own");
            Objects.requireNonNull(home, "home");
        }

        static Trail at(String own) {
            return new Trail(own, own, null, 0);
        }
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
