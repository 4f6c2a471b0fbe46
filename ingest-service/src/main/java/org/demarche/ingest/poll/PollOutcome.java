package org.demarche.ingest.poll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Fetched;
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

    /** What the answer comes to by itself; nothing where there is a listing to read or an address to look at first. */
    static Optional<PollOutcome> of(Fetched fetched) {
        if (fetched instanceof Fetched.Unchanged unchanged) {
            return Optional.of(new Unchanged(unchanged.validators(), unchanged.fresh()));
        }
        if (fetched instanceof Fetched.Refused refused) {
            return Optional.of(new Failed("http-" + refused.status(), null, refused.retryAfter()));
        }
        if (fetched instanceof Fetched.Failed failed) {
            return Optional.of(new Failed(failed.failure().word(), failed.detail(), null));
        }
        return Optional.empty();
    }

    /**
     * What a listing comes to; the items to follow are {@code state.seen().unseenAmong(…)}.
     *
     * @param found what it was read from
     * @param state from before this poll
     */
    static PollOutcome of(Listing listing, Fetched.Found found, SourceState state) {
        if (listing instanceof Listing.Items items) {
            List<Listing.Item> listed = Stream.concat(items.items().stream(), items.sitemaps().stream())
                    .toList();
            return new Read(
                    listed.size(),
                    state.seen().freshAmong(listed, state.lastRead()),
                    Sightings.of(listed),
                    items.hints(),
                    found.validators(),
                    found.fresh());
        }
        Listing.Refused refused = (Listing.Refused) listing;
        return new Failed(refused.reason(), refused.why(), null);
    }
}
