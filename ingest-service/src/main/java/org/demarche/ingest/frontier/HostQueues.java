package org.demarche.ingest.frontier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.url.UrlNormaliser;

/** What waits for each of the hosts that are held, and whose turn it is. */
final class HostQueues {

    /** A rule takes about 200 bytes: together at most a sixteenth of the heap. */
    private static final int MOST_RULES =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 16 / 200);

    private final FrontierConfig config;
    private final ToIntFunction<String> partitionOfHost;
    private final Map<Integer, Rests> holdings = new HashMap<>();
    private final Map<String, HostQueue> byHost = new HashMap<>();
    private final RobotsFiles robots = new RobotsFiles(MOST_RULES);
    private final Wakes wakes = new Wakes();
    private long entries;

    HostQueues(FrontierConfig config, ToIntFunction<String> partitionOfHost) {
        this.config = config;
        this.partitionOfHost = partitionOfHost;
    }

    void hold(int partition, Map<String, HostState> hosts, Instant now) {
        holdings.put(partition, Rests.of(hosts, now, config.delay()));
    }

    void drop(int partition) {
        holdings.remove(partition);
        byHost.values().removeIf(queue -> queue.partition() == partition);
        wakes.drop(queue -> queue.partition() == partition);
    }

    boolean holds(String host) {
        return holdings.containsKey(partitionOfHost.applyAsInt(host));
    }

    /**
     * Gives a place in its host's queue to what is to be fetched.
     *
     * @param source the source to poll, null for a page
     */
    Entry add(Entry.Rank rank, String url, String source, Instant dueAt) {
        Entry entry = new Entry(rank, url, source, dueAt, dueAt, entries++);
        HostQueue queue = byHost.computeIfAbsent(UrlNormaliser.host(url), this::newQueue);
        queue.add(entry);
        wakes.note(queue);
        return entry;
    }

    private HostQueue newQueue(String host) {
        int partition = partitionOfHost.applyAsInt(host);
        return new HostQueue(host, partition, holdings.get(partition).notBefore(host), config, robots);
    }

    /** The next thing to do, nothing while there is none. */
    Optional<Turn> turn(Instant now, Function<Entry, Optional<Task>> task) {
        for (Optional<HostQueue> next = wakes.take(now); next.isPresent(); next = wakes.take(now)) {
            HostQueue queue = next.get();
            Optional<Turn> turn = queue.turn(now, task);
            wakes.note(queue);
            if (turn.isPresent()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    Optional<Instant> nextTurn() {
        return wakes.first();
    }

    void robotsAre(Task.RobotsTxt task, Robots rules, RobotsSilence silence, Instant now) {
        queue(task).ifPresent(queue -> robots.read(task.origin(), rules, silence, now));
    }

    void robotsMoved(Task.RobotsTxt task, String location) {
        queue(task).ifPresent(queue -> robots.moved(task.origin(), location, task.redirects() + 1));
    }

    Optional<HostState> finished(Task task, Manner manner, Instant now) {
        Optional<HostQueue> queue = queue(task);
        queue.ifPresent(each -> {
            each.finished(task, manner, now);
            wakes.note(each);
        });
        return queue.map(HostQueue::notBefore)
                .filter(at -> at.isAfter(now.plus(config.delay())))
                .map(HostState::new);
    }

    void undone(Task task) {
        queue(task).ifPresent(queue -> {
            queue.undone(task);
            wakes.note(queue);
        });
    }

    private Optional<HostQueue> queue(Task task) {
        return Optional.ofNullable(byHost.get(task.host()));
    }

    void sweep(Instant now) {
        byHost.values().removeIf(queue -> queue.isIdle(now));
        holdings.values().forEach(rests -> rests.sweep(now));
    }

    HostClass hostClass(String host) {
        HostQueue queue = byHost.get(host);
        return queue == null ? HostClass.FAST : queue.hostClass();
    }

    int size() {
        return byHost.size();
    }
}
