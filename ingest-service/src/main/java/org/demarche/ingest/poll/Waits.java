package org.demarche.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.PollHints;

/** How long to wait for the next poll. */
final class Waits {

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final PollConfig config;
    private final PollRules rules;
    private final RandomGenerator random;

    Waits(PollConfig config, PollRules rules, RandomGenerator random) {
        this.config = config;
        this.rules = rules;
        this.random = random;
    }

    Instant first(Instant now) {
        return now.plus(within(rules.firstSpread()));
    }

    Duration firstInterval(Source source) {
        return clamp(config.firstInterval(), source);
    }

    /**
     * The interval after a poll that succeeded.
     *
     * @param share of the items that are new
     */
    Duration adapted(Duration interval, double share, Source source) {
        double factor = share == 0 ? rules.longer() : rules.shorter() - (rules.shorter() - rules.shortest()) * share;
        return clamp(times(interval, factor), source);
    }

    /** An interval within what the source allows. */
    Duration clamp(Duration interval, Source source) {
        Duration least = least(source);
        return longer(least, shorter(interval, most(source, least)));
    }

    /** When to poll again after a success: what the server asks for lengthens the interval, never shortens it. */
    Instant afterSuccess(Duration interval, Duration cacheable, PollHints hints, Source source, Instant now) {
        Duration wait = clamp(jittered(interval), source);
        wait = longer(wait, atLeast(shorter(cacheable, rules.mostCacheable())));
        if (hints.interval() != null) {
            wait = longer(wait, atLeast(shorter(hints.interval(), config.maxInterval())));
        }
        return outsideSkipped(now.plus(wait), hints);
    }

    /**
     * When to poll again after a failure: the interval doubled for every two of weight.
     *
     * @param retryAfter null if the server does not ask for it
     */
    Instant afterFailure(Duration interval, int failures, Duration retryAfter, Instant now) {
        Duration most = longer(config.maxInterval(), interval);
        Duration wait = jittered(shorter(times(interval, Math.pow(2, failures / 2.0)), most));
        return now.plus(retryAfter == null ? wait : longer(wait, atLeast(shorter(retryAfter, rules.mostRetryAfter()))));
    }

    /** When to poll again where it was not the source that failed. */
    Instant soon(Source source, Instant now) {
        return now.plus(jittered(least(source)));
    }

    private Duration least(Source source) {
        if (source.minInterval() != null) {
            return source.minInterval();
        }
        return source.maxInterval() == null
                ? config.minInterval()
                : shorter(config.minInterval(), source.maxInterval());
    }

    private Duration most(Source source, Duration least) {
        return source.maxInterval() == null ? longer(config.maxInterval(), least) : source.maxInterval();
    }

    /** The first hour from a time on that is not skipped; the time itself where all are. */
    private Instant outsideSkipped(Instant time, PollHints hints) {
        ZonedDateTime hour = time.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours < HOURS_OF_A_WEEK; hours++) {
            if (!hints.skipHours().contains(hour.getHour()) && !hints.skipDays().contains(hour.getDayOfWeek())) {
                return hours == 0 ? time : hour.toInstant().plus(within(rules.skippedSpread()));
            }
            hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return time;
    }

    private Duration jittered(Duration wait) {
        return times(wait, 1 + rules.jitter() * (2 * random.nextDouble() - 1));
    }

    private Duration atLeast(Duration wish) {
        return wish.plus(within(times(wish, rules.jitter())));
    }

    private Duration within(Duration spread) {
        return times(spread, random.nextDouble());
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
