package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Which host has its turn next. */
final class Wakes {

    private final PriorityQueue<Wake> byTime = new PriorityQueue<>(Comparator.comparing(Wake::at));
    private final Map<HostQueue, Wake> next = new HashMap<>();

    /** Void where the host has another one by now. */
    private record Wake(Instant at, HostQueue queue) {}

    /** Notes anew when a host has its turn. */
    void note(HostQueue queue) {
        Instant at = queue.nextTurn().orElse(null);
        Wake before = next.get(queue);
        if (at == null) {
            next.remove(queue);
        } else if (before == null || !before.at().equals(at)) {
            Wake wake = new Wake(at, queue);
            next.put(queue, wake);
            byTime.add(wake);
        }
    }

    /** Takes a host whose turn it is, nothing while there is none; its next turn is to be noted after this one. */
    Optional<HostQueue> take(Instant now) {
        while (!byTime.isEmpty() && !byTime.peek().at().isAfter(now)) {
            Wake wake = byTime.poll();
            if (next.remove(wake.queue(), wake)) {
                return Optional.of(wake.queue());
            }
        }
        return Optional.empty();
    }

    /** When somebody has a turn, at the earliest. */
    Optional<Instant> first() {
        return Optional.ofNullable(byTime.peek()).map(Wake::at);
    }

    /** Gives hosts no turn any more. */
    void drop(Predicate<HostQueue> which) {
        next.keySet().removeIf(which);
        byTime.removeIf(wake -> which.test(wake.queue()));
    }
}
