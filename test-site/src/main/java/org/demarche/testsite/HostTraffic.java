package org.demarche.testsite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a host was visited.
 *
 * @param visits those that have ended, by their start
 */
public record HostTraffic(String host, List<Visit> visits) {

    public HostTraffic {
        visits = visits.stream().sorted(Comparator.comparingLong(Visit::start)).toList();
    }

    /** The most requests at once. */
    public int mostAtOnce() {
        List<Long> ends = new ArrayList<>();
        int most = 0;
        for (Visit visit : visits) {
            ends.removeIf(end -> end <= visit.start());
            ends.add(visit.end());
            most = Math.max(most, ends.size());
        }
        return most;
    }

    /** The shortest time from the end of a request to the start of the next one; for ever where there is no pair. */
    public Duration shortestPause() {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < visits.size(); i++) {
            shortest =
                    Math.min(shortest, visits.get(i).start() - visits.get(i - 1).end());
        }
        return Duration.ofNanos(shortest);
    }

    /** The shortest time from the start of a request to the start of the next one; for ever where there is no pair. */
    public Duration shortestStep() {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < visits.size(); i++) {
            shortest =
                    Math.min(shortest, visits.get(i).start() - visits.get(i - 1).start());
        }
        return Duration.ofNanos(shortest);
    }

    /** How often each target was asked for. */
    public Map<String, Long> byTarget() {
        return visits.stream().collect(Collectors.groupingBy(Visit::target, TreeMap::new, Collectors.counting()));
    }
}
