package org.demarche.ingest.poll;

import java.time.Duration;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;

/** How a poll went. */
public sealed interface PollOutcome {

    /**
     * It was read.
     *
     * @param items how many it lists
     * @param fresh how many of them it did not list before, or lists as changed
     * @param seen what to compare the next listing with
     */
    record Read(int items, int fresh, Sightings seen, PollHints hints, Validators validators, Duration cacheable)
            implements PollOutcome {}

    /** The server says that it is as it was. */
    record Unchanged(Validators validators, Duration cacheable) implements PollOutcome {}

    /** It is at another address. */
    record Moved(String location, boolean permanent) implements PollOutcome {}

    /**
     * It could not be read.
     *
     * @param reason a stable word: {@code http-404}, {@code connect-timeout}, {@code robots-disallowed}, {@code unreadable}
     * @param detail a sentence for people, null without one
     * @param retryAfter what the server asks for, null if it does not
     */
    record Failed(String reason, String detail, Duration retryAfter) implements PollOutcome {}
}
