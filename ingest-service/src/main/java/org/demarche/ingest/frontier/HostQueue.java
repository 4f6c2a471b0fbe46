package org.demarche.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.demarche.ingest.robots.Robots;

/** What waits for one host, and when the host may be asked again. */
final class HostQueue {

    static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_DELAYS = 30;
    private static final Duration LONGEST_SILENCE = Duration.ofDays(3);
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final Duration SLOW = Duration.ofSeconds(2);
    static final String DISALLOWED = "robots-disallowed";
    private static final double WEIGHT_OF_THE_LAST = 0.2;

    private final String host;
    private final int partition;
    private final FrontierConfig config;
    private final PriorityQueue<Entry> later = new PriorityQueue<>(Entry.BY_TIME);
    private final PriorityQueue<Entry> ready = new PriorityQueue<>(Entry.BY_RANK);
    private final RobotsFiles robots;
    private final Set<Task> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private Instant notBefore;
    private int failures;
    private double averageMillis;

    /** @param notBefore the first request goes out no sooner: another instance may have asked the host just now */
    HostQueue(String host, int partition, Instant notBefore, FrontierConfig config, RobotsFiles robots) {
        this.host = host;
        this.partition = partition;
        this.notBefore = notBefore;
        this.config = config;
        this.robots = robots;
    }

    int partition() {
        return partition;
    }

    Instant notBefore() {
        return notBefore;
    }

    void add(Entry entry) {
        later.add(entry);
    }

    /** When the host has its next turn, nothing while it is busy or nothing waits. */
    Optional<Instant> nextTurn() {
        boolean readsRobots = underWay.stream().anyMatch(Task.RobotsTxt.class::isInstance);
        if (readsRobots || underWay.size() >= config.perHost() || (ready.isEmpty() && later.isEmpty())) {
            return Optional.empty();
        }
        Instant due = ready.isEmpty() ? later.peek().dueAt() : notBefore;
        return Optional.of(due.isAfter(notBefore) ? due : notBefore);
    }

    /**
     * Takes the host's turn.
     *
     * @param task makes the request of an entry, nothing where the entry is void
     * @return nothing where there is nothing to do after all
     */
    Optional<Turn> turn(Instant now, Function<Entry, Optional<Task>> task) {
        while (!later.isEmpty() && !later.peek().dueAt().isAfter(now)) {
            ready.add(later.poll());
        }
        while (!ready.isEmpty()) {
            Entry entry = ready.poll();
            Optional<Task> wanted = task.apply(entry).filter(each -> !isUnderWay(each));
            if (wanted.isPresent()) {
                Optional<Turn> turn = turn(entry, wanted.get(), now);
                if (turn.isPresent()) {
                    return turn;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUnderWay(Task task) {
        return underWay.stream()
                .anyMatch(each -> task instanceof Task.Poll
                        ? each.equals(task)
                        : each instanceof Task.Page && each.url().equals(task.url()));
    }

    private Optional<Turn> turn(Entry entry, Task task, Instant now) {
        String origin = origin(task).orElse(null);
        if (origin == null) {
            // No request comes of it: the client says what is wrong with the address.
            return go(task);
        }
        RobotsFiles.Known known = robots.get(origin);
        if (known == null || known.isOld(now)) {
            ready.add(entry);
            boolean moved = known != null && known.rules() == null;
            return go(new Task.RobotsTxt(host, moved ? known.url() : origin, origin, moved ? known.redirects() : 0));
        }
        if (known.silence() != null) {
            if (!canWait(entry, known.silentSince(), now)) {
                return denied(new Turn.Denied(task, known.silence().reason(), false), now);
            }
            later.add(entry.postponed(known.rules().expires()));
            return Optional.empty();
        }
        return known.rules().allows(task.address()) ? go(task) : denied(new Turn.Denied(task, DISALLOWED, true), now);
    }

    /** No request comes of it, but it took time: others have their turns before the host's next one. */
    private Optional<Turn> denied(Turn.Denied denied, Instant now) {
        rest(Duration.ZERO, now);
        return Optional.of(denied);
    }

    /** The schedule of a source wants to know at once. */
    private static boolean canWait(Entry entry, Instant silentSince, Instant now) {
        Instant since = entry.scheduled().isAfter(silentSince) ? entry.scheduled() : silentSince;
        return entry.source() == null && now.isBefore(since.plus(LONGEST_SILENCE));
    }

    /** The robots.txt that a task falls under, nothing where its address is none that a client takes. */
    private static Optional<String> origin(Task task) {
        if (task instanceof Task.RobotsTxt robotsTxt) {
            return Optional.of(robotsTxt.origin());
        }
        try {
            return Optional.of(Robots.address(task.url()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Turn> go(Task task) {
        underWay.add(task);
        return Optional.of(new Turn.Go(task));
    }

    /** Frees the slot of a task; nothing happens where it is not held. */
    void finished(Task task, Manner manner, Instant now) {
        if (!underWay.remove(task)) {
            return;
        }
        failures = manner.failed() ? failures + 1 : 0;
        averageMillis += WEIGHT_OF_THE_LAST * (manner.took().toMillis() - averageMillis);
        rest(pause(manner, task), now);
    }

    /** Frees the slot of a task of which no request came. */
    void undone(Task task) {
        underWay.remove(task);
    }

    private void rest(Duration pause, Instant now) {
        Instant until = now.plus(pause);
        notBefore = until.isAfter(notBefore) ? until : notBefore;
    }

    /** The longer of what the host asks for and of what it is left alone anyhow: some ask for a second, for hours. */
    private Duration pause(Manner manner, Task task) {
        Duration backOff = backOff(delay(task));
        return manner.retryAfter() == null ? backOff : max(backOff, min(manner.retryAfter(), LONGEST_PAUSE));
    }

    private Duration backOff(Duration delay) {
        return failures < 2
                ? delay
                : delay.multipliedBy(Math.min(1L << Math.min(failures - 1, MOST_DELAYS), MOST_DELAYS));
    }

    private Duration delay(Task task) {
        return origin(task)
                .flatMap(robots::crawlDelay)
                .map(asked -> max(asked, config.delay()))
                .orElse(config.delay());
    }

    /** Whether nothing would be lost with it: nothing waits, nothing is under way, and the host has been left alone for long. */
    boolean isIdle(Instant now) {
        return underWay.isEmpty()
                && ready.isEmpty()
                && later.isEmpty()
                && notBefore.plus(KEPT_FOR).isBefore(now);
    }

    HostClass hostClass() {
        if (failures > 0) {
            return HostClass.FAILING;
        }
        return averageMillis > SLOW.toMillis() ? HostClass.SLOW : HostClass.FAST;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
