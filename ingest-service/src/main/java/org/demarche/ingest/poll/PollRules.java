package org.demarche.ingest.poll;

import java.time.Duration;
import org.demarche.ingest.words.RuleNumbers;

/**
 * The numbers of {@code poll.properties}, which says what they mean.
 *
 * @param jitter share of the wait
 * @param longer factor
 * @param shorter factor
 * @param shortest factor
 * @param mostMoves in a row
 * @param history polls
 */
record PollRules(
        double jitter,
        Duration firstSpread,
        double longer,
        double shorter,
        double shortest,
        Duration mostCacheable,
        Duration mostRetryAfter,
        Duration skippedSpread,
        int mostMoves,
        int history) {

    static PollRules load() {
        RuleNumbers file = file();
        return new PollRules(
                file.number("jitter"),
                file.duration("first.spread"),
                file.number("longer"),
                file.number("shorter"),
                file.number("shortest"),
                file.duration("cacheable.most"),
                file.duration("retry-after.most"),
                file.duration("skipped.spread"),
                file.whole("moves.most"),
                file.whole("history"));
    }

    static RuleNumbers file() {
        return RuleNumbers.load(PollRules.class, "poll.properties");
    }
}
