package org.demarche.ingest.poll;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.demarche.contract.Source;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.poll.FailureLadder.Gravity;
import org.demarche.ingest.poll.PollOutcome.Failed;
import org.demarche.ingest.poll.PollOutcome.Moved;
import org.demarche.ingest.poll.PollOutcome.Read;
import org.demarche.ingest.poll.PollOutcome.Unchanged;
import org.demarche.ingest.poll.SourceState.Poll;
import org.demarche.ingest.poll.SourceState.Standing;
import org.demarche.ingest.poll.SourceState.Trail;

/**
 * When a source is polled again. Something new shortens the interval (by 0.7 down to 0.35, the more of the items are new), nothing
 * new lengthens it (by 1.5), within the source's bounds or else the service's; Cache-Control (up to a day), {@code ttl},
 * {@code sy:updatePeriod}, {@code skipHours} and {@code skipDays} put the next poll off without changing it.
 *
 * <p>Failures in a row weigh 1 (temporary: time-outs, 5xx, 429), 2 (soft: 404, 403, unreadable) or 4 (hard: a blocked address); every
 * two of weight double the wait, from the interval up to {@code poll.max-interval}; Retry-After (up to seven days) puts it off
 * further. From 8 on a source is {@link Standing#TEMPORARY}, from 24 on or by a 410 at its own address
 * {@link Standing#DISABLED}; a success makes it {@link Standing#ACTIVE}. A failure at an address that it has moved to sends the
 * next poll back to its own.
 *
 * <p>Of redirects, five in a row are followed at once. A permanent one is where polls begin from then on; after a temporary one
 * the next poll begins where this one did.
 */
public final class PollSchedule {

    private final PollRules rules = PollRules.load();
    private final FailureLadder ladder = FailureLadder.load();
    private final Waits waits;

    /**
     * Builds the schedule.
     *
     * @param random for the jitter
     */
    public PollSchedule(PollConfig config, RandomGenerator random) {
        this.waits = new Waits(config, rules, random);
    }

    /** The state of a source of which nothing is known: it is polled within seconds. */
    public SourceState first(Source source, Instant now) {
        StateDraft draft = new StateDraft();
        startAnew(draft, source, now);
        draft.interval = waits.firstInterval(source);
        return draft.finish();
    }

    /**
     * The state to go on from: the one that is known, or a new one where the source was put since. The new one keeps how polls
     * went, if the address is still the same, but neither the validators nor what was seen: whoever puts a source wants to see it
     * read, and followed by what it says now of how far back. Each call for a source that starts anew spreads its first poll anew, so ask once and keep the answer.
     *
     * @param known null if nothing is
     */
    public SourceState current(Source source, SourceState known, Instant now) {
        if (known == null || !known.trail().own().equals(source.url())) {
            return first(source, now);
        }
        if (!wasPutSince(source, known)) {
            return known;
        }
        StateDraft draft = StateDraft.of(known);
        startAnew(draft, source, now);
        draft.interval = waits.clamp(known.interval(), source);
        return draft.finish();
    }

    /** The state after a poll. */
    public SourceState after(Source source, SourceState before, PollOutcome outcome, Instant now) {
        StateDraft draft = StateDraft.of(before);
        if (outcome instanceof Read read) {
            read(draft, source, read, now);
        } else if (outcome instanceof Unchanged unchanged) {
            unchanged(draft, source, unchanged, now);
        } else if (outcome instanceof Moved moved && before.trail().moves() < rules.mostMoves()) {
            moved(draft, moved, now);
        } else if (outcome instanceof Moved moved) {
            failed(draft, source, new Failed("too-many-redirects", moved.location(), null), now);
        } else if (outcome instanceof Failed failed) {
            failed(draft, source, failed, now);
        }
        return draft.finish();
    }

    private static boolean wasPutSince(Source source, SourceState known) {
        return source.updatedAt() != null
                && (known.sourceUpdatedAt() == null || known.sourceUpdatedAt().isBefore(source.updatedAt()));
    }

    private void startAnew(StateDraft draft, Source source, Instant now) {
        draft.url = source.url();
        draft.trail = Trail.at(source.url());
        draft.sourceUpdatedAt = source.updatedAt();
        draft.validators = Validators.NONE;
        draft.seen = Sightings.NONE;
        draft.nextPoll = waits.first(now);
        succeed(draft);
    }

    private void read(StateDraft draft, Source source, Read read, Instant now) {
        // Everything is new in a first listing: that says nothing of how often something comes.
        boolean first = draft.lastRead == null || read.fresh() > 0 && draft.seen.equals(Sightings.NONE);
        if (!first) {
            double share = read.fresh() == 0 ? 0 : (double) read.fresh() / read.items();
            draft.interval = waits.adapted(draft.interval, share, source);
        }
        draft.hints = read.hints();
        draft.seen = read.seen();
        draft.lastFresh = read.fresh() > 0 ? now : draft.lastFresh;
        draft.validators = read.validators();
        arrived(draft, now);
        draft.nextPoll = waits.afterSuccess(draft.interval, read.cacheable(), read.hints(), source, now);
        draft.remember(new Poll(now, "read", null, read.items(), read.fresh()), rules.history());
    }

    private void unchanged(StateDraft draft, Source source, Unchanged unchanged, Instant now) {
        draft.interval = waits.adapted(draft.interval, 0, source);
        draft.validators = merged(draft.validators, unchanged.validators());
        arrived(draft, now);
        draft.nextPoll = waits.afterSuccess(draft.interval, unchanged.cacheable(), draft.hints, source, now);
        draft.remember(new Poll(now, "unchanged", null, 0, 0), rules.history());
    }

    /** A 304 bears the headers that changed; what it lacks stays as it was (RFC 9111, 3.2). */
    private static Validators merged(Validators before, Validators now) {
        return new Validators(
                now.etag() == null ? before.etag() : now.etag(),
                now.lastModified() == null ? before.lastModified() : now.lastModified());
    }

    private void arrived(StateDraft draft, Instant now) {
        draft.lastRead = now;
        String home = draft.trail.home();
        draft.trail = new Trail(draft.trail.own(), home, draft.url, 0);
        draft.url = home;
        succeed(draft);
    }

    private static void succeed(StateDraft draft) {
        draft.standing = Standing.ACTIVE;
        draft.reason = null;
        draft.failures = 0;
    }

    private void moved(StateDraft draft, Moved moved, Instant now) {
        Trail trail = draft.trail;
        // Behind a temporary redirect a permanent one says nothing of where polls are to begin.
        boolean forGood = moved.permanent() && draft.url.equals(trail.home());
        draft.trail =
                new Trail(trail.own(), forGood ? moved.location() : trail.home(), trail.validated(), trail.moves() + 1);
        draft.url = moved.location();
        draft.nextPoll = now;
        draft.remember(new Poll(now, "moved", moved.location(), 0, 0), rules.history());
    }

    private void failed(StateDraft draft, Source source, Failed failed, Instant now) {
        draft.remember(new Poll(now, failed.reason(), failed.detail(), 0, 0), rules.history());
        Gravity gravity = ladder.gravity(failed.reason(), draft.url.equals(draft.trail.own()));
        if (gravity == Gravity.OURS) {
            draft.nextPoll = waits.soon(source, now);
            return;
        }
        draft.failures += ladder.weight(gravity);
        draft.standing = ladder.standing(draft.failures);
        draft.reason = failed.reason();
        draft.trail = new Trail(draft.trail.own(), draft.trail.own(), draft.trail.validated(), 0);
        draft.url = draft.trail.own();
        draft.nextPoll = draft.standing == Standing.DISABLED
                ? null
                : waits.afterFailure(draft.interval, draft.failures, failed.retryAfter(), now);
    }
}
