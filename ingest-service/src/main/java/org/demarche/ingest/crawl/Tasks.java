package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.demarche.ingest.sources.WatchedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks under way: starts what is due, and settles what came of it. */
final class Tasks {

    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    /** No more is asked for while so much waits to be read. */
    private static final long MOST_UNREAD_BYTES = Runtime.getRuntime().maxMemory() / 8;

    /** So many turns at once, and for so long: a host whose every page is denied must not keep the loop from Kafka. */
    private static final int MOST_TURNS = 1_000;

    private static final Duration LONGEST_TURNS = Duration.ofMillis(50);

    private final Crew crew;
    private final Frontier frontier;
    private final Agenda agenda;
    private final Settlements settlements;
    private final Output output;
    private final Consumer<Runnable> events;
    private final Clock clock;
    private final Map<Task, Future<?>> underWay = new IdentityHashMap<>();

    /** @param events runs in the loop's thread what is handed to it from another */
    Tasks(
            Crew crew,
            Frontier frontier,
            Agenda agenda,
            Settlements settlements,
            Output output,
            Consumer<Runnable> events) {
        this.crew = crew;
        this.frontier = frontier;
        this.agenda = agenda;
        this.settlements = settlements;
        this.output = output;
        this.events = events;
        this.clock = crew.clock();
    }

    int underWay() {
        return underWay.size();
    }

    /** Starts what is due, as far as there are places. */
    void startDue(Instant now) {
        Instant end = clock.instant().plus(LONGEST_TURNS);
        for (int turns = 0; turns < MOST_TURNS && hasPlaces() && clock.instant().isBefore(end); turns++) {
            Optional<Turn> turn = frontier.turn(now);
            if (turn.isEmpty()) {
                return;
            }
            if (turn.get() instanceof Turn.Go go) {
                start(go.task(), now);
            } else {
                deny((Turn.Denied) turn.get());
            }
        }
    }

    private boolean hasPlaces() {
        return underWay.size() < crew.config().maxConcurrent() && crew.runner().unreadBytes() < MOST_UNREAD_BYTES;
    }

    private void start(Task task, Instant now) {
        WatchedSource source = source(task, now);
        if (task instanceof Task.Poll poll && source == null) {
            frontier.forgetPoll(poll.source());
            frontier.undone(poll);
            return;
        }
        underWay.put(task, crew.runner().start(task, source, result -> events.accept(() -> settle(result))));
    }

    private WatchedSource source(Task task, Instant now) {
        if (task instanceof Task.Poll poll) {
            return agenda.find(poll.source(), now).orElse(null);
        }
        return task instanceof Task.Page page && page.request().source() != null
                ? agenda.find(page.request().source(), now).orElse(null)
                : null;
    }

    private void deny(Turn.Denied denied) {
        crew.metrics()
                .fetched(
                        denied.task(),
                        denied.reason(),
                        frontier.hostClass(denied.task().host()));
        settlements.deny(denied);
    }

    private void settle(Result result) {
        Task task = result.task();
        if (underWay.remove(task) == null) {
            // Cancelled, with its partition: whoever has that now does it again.
            return;
        }
        String outcome = settled(result);
        frontier.finished(task, result.manner(), clock.instant()).ifPresent(state -> output.host(task.host(), state));
        crew.metrics().fetched(task, outcome, frontier.hostClass(task.host()));
    }

    private String settled(Result result) {
        try {
            return settlements.settle(result);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Thrown on, it would end the session, and the next one would meet the same page again.
            log.atError().addKeyValue("url", result.task().url()).setCause(e).log("cannot settle what was fetched");
            return settlements.ourFault(result.task());
        }
    }

    boolean areUnderWay(Set<Integer> partitions) {
        return !of(partitions).isEmpty();
    }

    /** Ends the tasks of partitions that are given up; nothing is settled for them. */
    void cancel(Set<Integer> partitions) {
        of(partitions).forEach(task -> underWay.remove(task).cancel(true));
    }

    void cancelAll() {
        underWay.values().forEach(each -> each.cancel(true));
        underWay.clear();
    }

    private Collection<Task> of(Set<Integer> partitions) {
        return List.copyOf(underWay.keySet()).stream()
                .filter(task -> partitions.contains(frontier.partitionOf(task.host())))
                .toList();
    }
}
