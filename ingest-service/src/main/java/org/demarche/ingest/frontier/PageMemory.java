package org.demarche.ingest.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.demarche.ingest.frontier.PageState.Standing;
import org.demarche.ingest.url.UrlNormaliser;

/** What is known of the URLs of the partitions that are held, and how many of them wait to be fetched. */
final class PageMemory {

    private final ToIntFunction<String> partitionOfHost;
    private final BiConsumer<String, PageState> due;
    private final Map<Integer, Map<String, PageState>> partitions = new HashMap<>();
    private final Backlog backlog = new Backlog();

    /** @param due is told of each URL that is to be fetched, whenever that is at another time than before */
    PageMemory(ToIntFunction<String> partitionOfHost, BiConsumer<String, PageState> due) {
        this.partitionOfHost = partitionOfHost;
        this.due = due;
    }

    void hold(int partition, Map<String, PageState> known) {
        partitions.put(partition, new HashMap<>());
        // Where partitions were added, a host may have left what was known of it behind in another.
        known.forEach((url, page) -> {
            if (partitionOf(url) == partition) {
                put(url, page);
            }
        });
    }

    void drop(int partition) {
        partitions.remove(partition);
        backlog.drop(host -> partitionOfHost.applyAsInt(host) == partition);
    }

    boolean holds(String url) {
        return partitions.containsKey(partitionOf(url));
    }

    Optional<PageState> get(String url) {
        return Optional.ofNullable(
                partitions.getOrDefault(partitionOf(url), Map.of()).get(url));
    }

    /** Keeps a state, and answers with it; of a URL that is not held it keeps nothing. */
    PageState put(String url, PageState state) {
        Map<String, PageState> pages = partitions.get(partitionOf(url));
        if (pages == null) {
            return state;
        }
        PageState before = pages.put(url, state);
        int more = (waits(state) ? 1 : 0) - (before != null && waits(before) ? 1 : 0);
        if (more != 0) {
            backlog.add(UrlNormaliser.host(url), more);
        }
        if (state.dueAt() != null && (before == null || !state.dueAt().equals(before.dueAt()))) {
            due.accept(url, state);
        }
        return state;
    }

    private static boolean waits(PageState state) {
        return state.standing() == Standing.WAITING && state.dueAt() != null;
    }

    private int partitionOf(String url) {
        return partitionOfHost.applyAsInt(UrlNormaliser.host(url));
    }

    /** How many URLs are known. */
    long size() {
        return partitions.values().stream().mapToLong(Map::size).sum();
    }

    Backlog backlog() {
        return backlog;
    }
}
