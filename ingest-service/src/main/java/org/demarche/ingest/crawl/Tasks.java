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
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.RobotsSilence;
import org.demarche.ingest.frontier.Task;
import org.demarche.ingest.frontier.Turn;
import org.demarche.ingest.robots.RobotsReader;
import org.demarche.ingest.sources.WatchedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks under way: starts what is due, and settles what came of it. */
final class Tasks {

    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    /** RFC 9309 asks for at least five; who leads further in circles has no robots.txt. */
    private static final int MOST_ROBOTS_REDIRECTS = 5;

    /** No more is asked for while so much waits to be read. */
    private static final long MOST_UNREAD_BYTES = Runtime.getRuntime().maxMemory() / 8;

    /** So many turns at once, and for so long: a host whose every page is denied must not keep the loop from Kafka. */
    private static final int MOST_TURNS = 1_000;

    private static final Duration LONGEST_TURNS = Duration.ofMillis(50);

    private static final String UNREACHABLE = "robots-unreachable";
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final Crew crew;
    private final Frontier frontier;
    private final Agenda agenda;
    private final Settlement pages;
    private final PollSettlement polls;
    private final Output output;
    private final RobotsReader robots = RobotsReader.create();
    private final Consumer<Runnable> events;
    private final Clock clock;
    private final Map<Task, Future<?>> underWay = new IdentityHashMap<>();

    /** @param events runs in the loop's thread what is handed to it from another */
    Tasks(
            Crew crew,
            Frontier frontier,
            Agenda agenda,
            Settlement pages,
            PollSettlement polls,
            Output output,
            Consumer<Runnable> events) {
        this.crew = crew;
        this.frontier = frontier;
        this.agenda = agenda;
        this.pages = pages;
        this.polls = polls;
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
        if (denied.task() instanceof Task.Page page) {
            pages.deny(denied, page);
        } else if (denied.task() instanceof Task.Poll poll) {
            polls.deny(poll, denied.reason());
        }
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
            return outcome(result);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Thrown on, it would end the session, and the next one would meet the same page again.
            log.atError().addKeyValue("url", result.task().url()).setCause(e).log("cannot settle what was fetched");
            return ourFault(result.task());
        }
    }

    private String ourFault(Task task) {
        if (task instanceof Task.Page page) {
            return pages.ourFault(page);
        }
        return task instanceof Task.Poll poll ? polls.ourFault(poll) : Settlement.OUR_FAULT;
    }

    private String outcome(Result result) {
        if (result.task() instanceof Task.Page page) {
            return pages.settle(page, result);
        }
        if (result.task() instanceof Task.Poll poll) {
            return polls.settle(poll, result);
        }
        return robots((Task.RobotsTxt) result.task(), result.fetched());
    }

    private String robots(Task.RobotsTxt task, Fetched fetched) {
        if (fetched instanceof Fetched.Redirect redirect && task.redirects() < MOST_ROBOTS_REDIRECTS) {
            Optional<String> location = crew.urls().redirected(task.url(), redirect.location());
            if (location.isPresent()) {
                frontier.robotsMoved(task, location.get());
                return "redirect";
            }
        }
        if (fetched instanceof Fetched.Failed failed && failed.failure() == FetchFailure.CONNECTION_CLOSED) {
            // Still unknown: asked for again when the host has its next turn.
            return failed.failure().word();
        }
        Fetched answer = plain(fetched);
        Instant now = clock.instant();
        frontier.robotsAre(task, robots.read(task.origin(), answer, now), silence(answer), now);
        return Outcomes.of(answer);
    }

    /** What an answer comes to that is none to what we asked for. */
    private static Fetched plain(Fetched fetched) {
        if (fetched instanceof Fetched.Unchanged) {
            // We asked for it whatever it is: who says that it did not change says nothing.
            return new Fetched.Refused(NOT_MODIFIED, null);
        }
        // The address that we asked is a good one: this is one that it led to, and no file is there.
        return fetched instanceof Fetched.Failed failed && failed.failure() == FetchFailure.BAD_ADDRESS
                ? new Fetched.Refused(NOT_FOUND, null)
                : fetched;
    }

    private static RobotsSilence silence(Fetched answer) {
        if (answer instanceof Fetched.Failed failed) {
            return new RobotsSilence(
                    failed.failure().isPassing()
                            ? UNREACHABLE
                            : failed.failure().word());
        }
        boolean refused = answer instanceof Fetched.Refused status
                && (status.status() >= SERVER_ERROR || status.status() == TOO_MANY_REQUESTS);
        return refused ? new RobotsSilence(UNREACHABLE) : null;
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
