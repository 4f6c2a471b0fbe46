package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.ingest.robots.Robots;

/**
 * What is known of the robots.txt of each origin. Bounded by what is in them, since a site may have any number of hosts, each
 * with a file of the largest size: what was not asked for the longest is forgotten, and asked for again when it is needed.
 */
final class RobotsFiles {

    /**
     * What is known of one.
     *
     * @param rules null until it was read
     * @param silence why nobody could say, null where somebody could; nothing is allowed then
     * @param silentSince null where somebody could say
     * @param url where it is
     * @param redirects that led there
     */
    record Known(Robots rules, RobotsSilence silence, Instant silentSince, String url, int redirects) {

        /** Whether it must be asked for before anything else. */
        boolean isOld(Instant now) {
            return rules == null || !rules.expires().isAfter(now);
        }

        private int size() {
            return 1 + (rules == null ? 0 : rules.size());
        }
    }

    private final int most;
    private final Map<String, Known> byOrigin = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** @param most rules of all files together */
    RobotsFiles(int most) {
        this.most = most;
    }

    /** Null where nothing is known. */
    Known get(String origin) {
        return byOrigin.get(origin);
    }

    Optional<Duration> crawlDelay(String origin) {
        return Optional.ofNullable(get(origin)).map(Known::rules).flatMap(Robots::crawlDelay);
    }

    /** @param silence why nobody could say, null where somebody could */
    void read(String origin, Robots rules, RobotsSilence silence, Instant now) {
        Instant since = silence == null
                ? null
                : Optional.ofNullable(silentSince(origin)).orElse(now);
        put(origin, new Known(rules, silence, since, origin, 0));
    }

    void moved(String origin, String url, int redirects) {
        put(origin, new Known(null, null, silentSince(origin), url, redirects));
    }

    private Instant silentSince(String origin) {
        return Optional.ofNullable(get(origin)).map(Known::silentSince).orElse(null);
    }

    private void put(String origin, Known known) {
        Known before = byOrigin.put(origin, known);
        size += known.size() - (before == null ? 0 : before.size());
        Iterator<Known> oldest = byOrigin.values().iterator();
        while (size > most && byOrigin.size() > 1) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }

    /** How many rules are kept. */
    int size() {
        return size;
    }
}
