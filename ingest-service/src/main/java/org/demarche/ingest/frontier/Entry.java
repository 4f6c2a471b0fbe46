package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a host's queue.
 *
 * @param rank what goes first among those that are due
 * @param url what is to be fetched
 * @param source the source to poll, null for a page
 * @param scheduled when the page or the source was due as this was queued: if that has changed since, this is void
 * @param dueAt not before
 * @param number in the order of arrival
 */
record Entry(Rank rank, String url, String source, Instant scheduled, Instant dueAt, long number) {

    /** A source is looked at before its backlog is worked off, and what is new before what may have changed. */
    enum Rank {
        POLL,
        NEW,
        RECHECK
    }

    static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::dueAt).thenComparing(Entry::number);

    static final Comparator<Entry> BY_RANK = Comparator.comparing(Entry::rank).thenComparing(BY_TIME);

    Entry postponed(Instant until) {
        return new Entry(rank, url, source, scheduled, until, number);
    }
}
