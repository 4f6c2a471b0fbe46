package org.demarche.ingest.discover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * How often a feed says that it wants to be polled.
 *
 * @param interval of {@code ttl} or {@code sy:updatePeriod} and {@code sy:updateFrequency}, the longer one, null without any
 * @param skipHours hours of the day (UTC, 0 to 23) in which it does not change
 * @param skipDays days (UTC) on which it does not change
 */
public record PollHints(Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    public static final PollHints NONE = new PollHints(null, Set.of(), Set.of());

    public PollHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
