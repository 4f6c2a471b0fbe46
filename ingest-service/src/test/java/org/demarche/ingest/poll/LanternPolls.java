package org.demarche.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.PollHints;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.PollOutcome.Failed;
import org.demarche.ingest.poll.PollOutcome.Read;
import org.demarche.ingest.poll.PollOutcome.Unchanged;

/** The polls of one source, all at one time, and what may come of them. */
final class LanternPolls {

    static final Instant NOW = Instant.parse("2026-03-02T08:20:00Z");
    static final String URL = "https://lantern.example/feed.xml";

    private static final PollConfig CONFIG =
            new PollConfig(Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofMinutes(15));

    final PollSchedule schedule = new PollSchedule(CONFIG, new Random(7));
    final Source source = source(URL, null, null, NOW);

    SourceState readOnce() {
        return after(schedule.first(source, NOW), read(30, 30));
    }

    SourceState after(SourceState state, PollOutcome outcome) {
        return schedule.after(source, state, outcome, NOW);
    }

    /** Until the next poll. */
    static Duration untilNext(SourceState state) {
        return Duration.between(NOW, state.nextPoll());
    }

    static Read read(int items, int fresh) {
        return read(items, fresh, PollHints.NONE, Duration.ZERO);
    }

    static Read cacheable(Duration cacheable) {
        return read(10, 0, PollHints.NONE, cacheable);
    }

    static Read hinted(PollHints hints) {
        return read(10, 0, hints, Duration.ZERO);
    }

    static Read read(int items, int fresh, PollHints hints, Duration cacheable) {
        return new Read(items, fresh, new Sightings("AAAAAQ=="), hints, new Validators("\"read\"", null), cacheable);
    }

    static Unchanged unchanged(String etag, String lastModified) {
        return new Unchanged(new Validators(etag, lastModified), Duration.ZERO);
    }

    static Failed failed(String reason) {
        return new Failed(reason, null, null);
    }

    static Source source(String url, Duration least, Duration most, Instant updatedAt) {
        return new Source("lantern", url, Source.Kind.FEED, null, false, least, most, null, updatedAt);
    }
}
