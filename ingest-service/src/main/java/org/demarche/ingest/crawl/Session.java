package org.demarche.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.PageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crawl between one joining of the group and its end: a loop in one thread, to which other threads hand what they have
 * done. Everything in its memory comes from Kafka and is thrown away at its end.
 */
final class Session implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private static final String PARTITIONS_ADDED = "partitions were added: hosts are in others now";

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
    private final int partitionCount;
    private final Frontier frontier;
    private final Agenda agenda;
    private final Tasks tasks;
    private final Requests requests;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Set<TopicPartition> held = new HashSet<>();
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private final Map<TopicPartition, Object> restoring = new HashMap<>();
    private final Rebalance rebalance = new Rebalance();
    private Instant lastTurn;
    private Instant nextSweep = Instant.MIN;
    private Instant nextCount = Instant.MIN;
    private boolean othersAreHeld;
    private boolean mayStart = true;

    /** Takes over the clients, and closes them at its end. */
    Session(Crew crew, Consumer<byte[], byte[]> consumer, Outbox outbox, Restorer restorer, int partitions) {
        this.crew = crew;
        this.consumer = consumer;
        this.outbox = outbox;
        this.restorer = restorer;
        this.partitionCount = partitions;
        HostPartitions hosts = new HostPartitions(partitions);
        Records records = new Records(hosts);
        Referrals referrals = new Referrals(crew.sources(), crew.config().maxAge(), crew.clock());
        this.frontier = new Frontier(crew.config().frontier(), hosts);
        this.agenda = new Agenda(crew.sources(), crew.schedule(), frontier);
        Output output = new Output(records, outbox::add, crew.metrics());
        Settlement settlement = new Settlement(
                frontier.pages(),
                crew.urls(),
                referrals,
                crew.config().frontier().maxRedirects(),
                output,
                crew.metrics(),
                crew.clock());
        PollSettlement polls = new PollSettlement(
                agenda, frontier.pages(), crew.urls(), referrals, output, crew.metrics(), crew.clock());
        this.tasks = new Tasks(crew, frontier, agenda, settlement, polls, events::add);
        this.requests = new Requests(frontier.pages(), hosts, output, crew.metrics(), crew.clock());
        this.lastTurn = crew.clock().instant();
    }

    /**
     * Works until it is told to stop.
     *
     * @throws KafkaException if it cannot go on; another session may
     */
    void run(BooleanSupplier stopping, Runnable turned) throws InterruptedException {
        consumer.subscribe(List.of(Topics.FETCHES.name()), rebalance);
        while (!stopping.getAsBoolean()) {
            turn();
            turned.run();
        }
        rebalance.release(Set.copyOf(held));
    }

    private void turn() throws InterruptedException {
        handle(patience());
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
            mayStart |= commit();
        }
        read();
        rebalance.rethrow();
        crew.metrics().depth(frontier, tasks.underWay());
    }

    private void keepHouse(Instant now) {
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(SWEEPING);
            frontier.sweep(now);
        }
        if (now.isAfter(nextCount)) {
            nextCount = now.plus(COUNTING);
            if (!held.isEmpty() && consumer.partitionsFor(Topics.FETCHES.name()).size() > partitionCount) {
                throw new KafkaException(PARTITIONS_ADDED);
            }
            if (!offsets().equals(committed)) {
                outbox.begin();
            }
        }
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

    /** Waits for something that another thread has done, then handles all that there is. */
    private void handle(Duration patience) throws InterruptedException {
        Runnable event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        while (event != null) {
            event.run();
            event = events.poll();
        }
    }

    private void plan(Instant now) {
        Collection<String> changed = crew.changedSources().get();
        if (othersAreHeld) {
            othersAreHeld = false;
            agenda.planAll(now);
        } else {
            agenda.plan(changed, now);
        }
    }

    private void read() {
        if (frontier.pages().waiting() > MOST_WAITING) {
            consumer.pause(held);
        } else {
            consumer.resume(held);
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
            outbox.begin();
            requests.take(record);
        }
    }

    private boolean commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets();
        boolean done = outbox.commit(offsets, consumer.groupMetadata());
        committed = done ? offsets : committed;
        return done;
    }

    /** How far has been read, the marks of transactions included: by what is left the lag is measured. */
    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        return held.stream()
                .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(consumer.position(each))));
    }

    private void hold(TopicPartition partition, Object assignment, Map<String, PageState> pages) {
        if (!restoring.remove(partition, assignment)) {
            // Given up again while it was read, and perhaps back since: what was read then is old.
            return;
        }
        frontier.hold(partition.partition(), pages, crew.clock().instant());
        held.add(partition);
        othersAreHeld = true;
        log.atInfo()
                .addKeyValue("partition", partition.partition())
                .addKeyValue("urls", pages.size())
                .log("hosts taken over");
    }

    @Override
    public void close() {
        tasks.cancelAll();
        restorer.close();
        outbox.close();
        consumer.close(CloseOptions.timeout(LEAVING));
    }

    /** Runs inside {@code poll}, in the same thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private RuntimeException failure;

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            Object assignment = new Object();
            partitions.forEach(each -> restoring.put(each, assignment));
            Set<Integer> numbers =
                    partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
            if (numbers.isEmpty()) {
                return;
            }
            if (numbers.stream().anyMatch(each -> each >= partitionCount)) {
                failure = new KafkaException(PARTITIONS_ADDED);
                return;
            }
            restorer.read(numbers)
                    .whenComplete((pages, failed) -> events.add(() -> {
                        if (failed != null) {
                            throw new KafkaException("cannot read what is known of URLs", failed);
                        }
                        partitions.forEach(each -> hold(each, assignment, pages.get(each.partition())));
                    }));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                release(partitions);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // Thrown from here, Kafka's client would wrap it and go on.
                failure = e;
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            failure = new KafkaException("the partitions were given to others while this instance did not answer");
        }

        /** Lets requests to the hosts come to an end, writes what came of them, and gives the hosts up. */
        private void release(Collection<TopicPartition> partitions) throws InterruptedException {
            Set<Integer> numbers =
                    partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
            Instant deadline = crew.clock().instant().plus(crew.config().closing());
            while (tasks.areUnderWay(numbers) && crew.clock().instant().isBefore(deadline)) {
                handle(BUSY);
            }
            tasks.cancel(numbers);
            if (!commit()) {
                throw new KafkaException("what was done for the hosts cannot be written any more; others do it again");
            }
            numbers.forEach(frontier::drop);
            held.removeAll(partitions);
            restoring.keySet().removeAll(partitions);
            if (!partitions.isEmpty()) {
                log.atInfo().addKeyValue("partitions", numbers).log("hosts given up");
            }
        }

        private void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
