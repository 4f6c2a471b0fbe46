package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.ingest.url.UrlNormaliser;

/** Which sources are polled next, each at one time and at one address. */
final class Polls {

    private final Map<String, Entry> bySource = new HashMap<>();

    boolean isPlanned(String source, String url, Instant dueAt) {
        Entry planned = bySource.get(source);
        return planned != null && planned.dueAt().equals(dueAt) && planned.url().equals(url);
    }

    /** Has its source polled so, and no longer at any other time. */
    void plan(Entry poll) {
        bySource.put(poll.source(), poll);
    }

    void forget(String source) {
        bySource.remove(source);
    }

    void drop(Predicate<String> hosts) {
        bySource.values().removeIf(poll -> hosts.test(UrlNormaliser.host(poll.url())));
    }

    /** The request of a place in a queue, nothing where its source is polled at another time by now. */
    Optional<Task> task(Entry entry) {
        return entry.equals(bySource.get(entry.source()))
                ? Optional.of(new Task.Poll(UrlNormaliser.host(entry.url()), entry.url(), entry.source()))
                : Optional.empty();
    }
}
