package org.demarche.ingest.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.contract.Source;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.poll.PollOutcome;
import org.demarche.ingest.poll.PollSchedule;
import org.demarche.ingest.poll.SourceState;
import org.demarche.ingest.sources.Sources;
import org.demarche.ingest.sources.WatchedSource;
import org.demarche.ingest.url.UrlNormaliser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources that this instance polls: those whose host it holds. What it has just noted of a poll is newer than what it reads
 * back from Kafka a moment later.
 */
final class Agenda {

    private static final Logger log = LoggerFactory.getLogger(Agenda.class);

    private final Sources sources;
    private final PollSchedule schedule;
    private final Frontier frontier;
    private final Map<String, SourceState> noted = new HashMap<>();

    Agenda(Sources sources, PollSchedule schedule, Frontier frontier) {
        this.sources = sources;
        this.schedule = schedule;
        this.frontier = frontier;
    }

    /** Plans the polls of all sources: others hosts are held now. */
    void planAll(Instant now) {
        sources.all().forEach(each -> plan(each, now));
    }

    /** Plans the polls of sources that changed, or of which somebody noted something. */
    void plan(Collection<String> ids, Instant now) {
        for (String id : ids) {
            sources.get(id).ifPresentOrElse(source -> plan(source, now), () -> forget(id));
        }
    }

    private void forget(String id) {
        noted.remove(id);
        frontier.forgetPoll(id);
    }

    private void plan(WatchedSource watched, Instant now) {
        try {
            planned(watched, now);
        } catch (RuntimeException e) {
            // Thrown on, one source would keep this instance, and every other, from all of its work.
            log.atError()
                    .addKeyValue("sourceId", watched.source().id())
                    .setCause(e)
                    .log("a source cannot be planned");
            frontier.forgetPoll(watched.source().id());
        }
    }

    private void planned(WatchedSource watched, Instant now) {
        SourceState state = state(watched, now);
        // The first poll of a source is put at another time whenever one asks.
        noted.put(watched.source().id(), state);
        plan(watched.source(), state);
    }

    private void plan(Source source, SourceState state) {
        boolean due = !source.paused() && state.nextPoll() != null;
        if (due && frontier.holds(UrlNormaliser.host(state.url()))) {
            frontier.poll(source.id(), state.url(), state.nextPoll());
        } else {
            frontier.forgetPoll(source.id());
        }
    }

    /** A source as it is to be polled, nothing where it is watched no more. */
    Optional<WatchedSource> find(String id, Instant now) {
        return sources.get(id).map(each -> new WatchedSource(each.source(), state(each, now)));
    }

    /** Notes how a poll went. */
    SourceState note(WatchedSource polled, PollOutcome outcome, Instant now) {
        SourceState after = schedule.after(polled.source(), polled.status(), outcome, now);
        noted.put(polled.source().id(), after);
        plan(polled.source(), after);
        return after;
    }

    private SourceState state(WatchedSource watched, Instant now) {
        SourceState mine = noted.get(watched.source().id());
        boolean readIsNewer = mine == null || isNewer(watched.status(), mine);
        return schedule.current(watched.source(), readIsNewer ? watched.status() : mine, now);
    }

    private static boolean isNewer(SourceState read, SourceState mine) {
        return read != null
                && read.lastPoll() != null
                && (mine.lastPoll() == null || read.lastPoll().isAfter(mine.lastPoll()));
    }
}
