package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Until when the hosts of a partition are left alone by whoever takes it over.
 *
 * @param usual as any host is, because the former holder may have asked it just then
 * @param longer by the name of the host, where its former holder wrote so
 */
record Rests(Instant usual, Map<String, Instant> longer) {

    static Rests of(Map<String, HostState> hosts, Instant now, Duration delay) {
        Instant usual = now.plus(delay);
        // The clock that it was told by may be wrong.
        Instant latest = now.plus(HostQueue.LONGEST_PAUSE);
        Map<String, Instant> longer = new HashMap<>();
        hosts.forEach((host, left) -> {
            if (left.notBefore().isAfter(usual)) {
                longer.put(host, left.notBefore().isBefore(latest) ? left.notBefore() : latest);
            }
        });
        return new Rests(usual, longer);
    }

    Instant notBefore(String host) {
        return longer.getOrDefault(host, usual);
    }

    /** Forgets those that are over. */
    void sweep(Instant now) {
        longer.values().removeIf(each -> !each.isAfter(now));
    }
}
