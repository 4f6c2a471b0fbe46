package org.demarche.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.Frontier;

/**
 * The crawl between one joining of the group and its end: a loop in one thread, to which other threads hand what they have
 * done. Everything in its memory comes from Kafka and is thrown away at its end.
 */
final class Session implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(10);

    /** After a longer stop nothing is asked of hosts until Kafka has taken something: they may be another's by now. */
    private static final Duration LONG_STOP = Duration.ofSeconds(3);

    private static final Duration SWEEPING = Duration.ofMinutes(10);
    private static final Duration COUNTING = Duration.ofSeconds(5);
    private static final Duration LEAVING = Duration.ofSeconds(5);

    /** Requests to fetch are read no further while so many wait: what they take of memory is bounded. No host alone has as many. */
    private static final int MOST_WAITING = 1_000_000;

    private final Crew crew;
    private final Consumer<byte[], byte[]> consumer;
    private final Outbox outbox;
    private final Restorer restorer;
    private final Frontier frontier;
    private final Agenda agenda;
    private final Tasks tasks;
    private final Requests requests;
    private final Progress progress;
    private final HeldPartitions partitions;
    private final Events events = new Events();
    private Instant lastTurn;
    private Instant nextSweep = Instant.MIN;
    private Instant nextCount = Instant.MIN;
    private boolean mayStart = true;

    /**
     * Takes over the clients, and closes them at its end.
     *
     * @param count of the partitions, held or not
     */
    Session(Crew crew, Consumer<byte[], byte[]> consumer, Outbox outbox, Restorer restorer, int count) {
        this.crew = crew;
        this.consumer = consumer;
        this.outbox = outbox;
        this.restorer = restorer;
        HostPartitions hosts = new HostPartitions(count);
        Output output = new Output(new Records(hosts), outbox::add, crew.metrics());
        Referrals referrals = new Referrals(crew.sources(), crew.config().maxAge(), crew.clock());
        this.frontier = new Frontier(crew.config().frontier(), hosts);
        this.agenda = new Agenda(crew.sources(), crew.schedule(), frontier);
        Settlement pages = new Settlement(
                frontier.pages(),
                new RedirectRules(
                        frontier.pages(), crew.urls(), crew.config().frontier().maxRedirects()),
                referrals,
                output,
                crew.metrics(),
                crew.clock());
        PollSettlement polls = new PollSettlement(
                agenda, frontier.pages(), crew.urls(), referrals, output, crew.metrics(), crew.clock());
        RobotsSettlement robots = new RobotsSettlement(frontier, crew.urls(), crew.clock());
        this.tasks = new Tasks(crew, frontier, agenda, new Settlements(pages, polls, robots), output, events::add);
        this.requests = new Requests(frontier.pages(), hosts, output, crew.metrics(), crew.clock());
        this.progress = new Progress(consumer, outbox);
        this.partitions = new HeldPartitions(
                consumer, restorer, count, crew.config().closing(), frontier, tasks, progress, events, crew.clock());
        this.lastTurn = crew.clock().instant();
    }

    /**
     * Works until it is told to stop.
     *
     * @throws KafkaException if it cannot go on; another session may
     */
    void run(BooleanSupplier stopping, Runnable turned) throws InterruptedException {
        consumer.subscribe(List.of(Topics.FETCHES.name()), partitions);
        while (!stopping.getAsBoolean()) {
            turn();
            turned.run();
        }
        partitions.release();
    }

    private void turn() throws InterruptedException {
        events.handle(patience());
        Instant now = crew.clock().instant();
        if (now.isAfter(lastTurn.plus(LONG_STOP))) {
            mayStart = false;
            outbox.begin();
        }
        lastTurn = now;
        plan(now);
        keepHouse(now);
        if (mayStart && !outbox.isFull()) {
            tasks.startDue(now);
        }
        if (outbox.isDue()) {
            mayStart |= progress.commit(partitions.held());
        }
        read();
        partitions.rethrow();
        crew.metrics().depth(frontier, tasks.underWay());
    }

    private Duration patience() {
        if (tasks.underWay() > 0) {
            return BUSY;
        }
        Duration left = frontier.nextTurn()
                .map(at -> Duration.between(crew.clock().instant(), at))
                .filter(each -> each.compareTo(IDLE) < 0)
                .orElse(IDLE);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void plan(Instant now) {
        Collection<String> changed = crew.changedSources().get();
        if (partitions.areOthers()) {
            agenda.planAll(now);
        } else {
            agenda.plan(changed, now);
        }
    }

    private void keepHouse(Instant now) {
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(SWEEPING);
            frontier.sweep(now);
        }
        if (now.isAfter(nextCount)) {
            nextCount = now.plus(COUNTING);
            partitions.checkCount();
            progress.note(partitions.held());
        }
    }

    private void read() {
        if (frontier.pages().waiting() > MOST_WAITING) {
            consumer.pause(partitions.held());
        } else {
            consumer.resume(partitions.held());
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
            outbox.begin();
            requests.take(record);
        }
    }

    @Override
    public void close() {
        tasks.cancelAll();
        restorer.close();
        outbox.close();
        consumer.close(CloseOptions.timeout(LEAVING));
    }
}
