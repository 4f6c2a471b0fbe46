package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.Frontier;
import org.demarche.ingest.frontier.PartitionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this instance holds. One that it is given it holds once it knows what is known of it; one that it
 * gives up it gives up once what it did for its hosts is written. Rebalances run inside {@code poll}, in the loop's thread.
 */
final class HeldPartitions implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(HeldPartitions.class);

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String PARTITIONS_ADDED = "partitions were added: hosts are in others now";

    private final Consumer<byte[], byte[]> consumer;
    private final Restorer restorer;
    private final int count;
    private final Duration closing;
    private final Frontier frontier;
    private final Tasks tasks;
    private final Progress progress;
    private final Events events;
    private final Clock clock;
    private final Set<TopicPartition> held = new HashSet<>();
    private final Map<TopicPartition, Object> restoring = new HashMap<>();
    private boolean othersAreHeld;
    private RuntimeException failure;

    /**
     * Holds none.
     *
     * @param count how many there are
     * @param closing how long it waits for requests to the hosts of partitions that it gives up
     */
    HeldPartitions(
            Consumer<byte[], byte[]> consumer,
            Restorer restorer,
            int count,
            Duration closing,
            Frontier frontier,
            Tasks tasks,
            Progress progress,
            Events events,
            Clock clock) {
        this.consumer = consumer;
        this.restorer = restorer;
        this.count = count;
        this.closing = closing;
        this.frontier = frontier;
        this.tasks = tasks;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    Set<TopicPartition> held() {
        return held;
    }

    /** Whether there are others since this was last asked. */
    boolean areOthers() {
        boolean others = othersAreHeld;
        othersAreHeld = false;
        return others;
    }

    /** @throws KafkaException if partitions were added, whoever is given them */
    void checkCount() {
        if (!held.isEmpty() && consumer.partitionsFor(Topics.FETCHES.name()).size() > count) {
            throw new KafkaException(PARTITIONS_ADDED);
        }
    }

    /** Throws what went wrong in a rebalance: from there, Kafka's client would wrap it and go on. */
    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Gives all of them up. */
    void release() throws InterruptedException {
        release(Set.copyOf(held));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        Object assignment = new Object();
        partitions.forEach(each -> restoring.put(each, assignment));
        Set<Integer> numbers = numbers(partitions);
        if (numbers.isEmpty()) {
            return;
        }
        if (numbers.stream().anyMatch(each -> each >= count)) {
            failure = new KafkaException(PARTITIONS_ADDED);
            return;
        }
        restorer.read(numbers)
                .whenComplete((states, failed) -> events.add(() -> {
                    if (failed != null) {
                        throw new KafkaException("cannot read what is known of URLs", failed);
                    }
                    partitions.forEach(each -> hold(each, assignment, states.get(each.partition())));
                }));
    }

    private void hold(TopicPartition partition, Object assignment, PartitionState state) {
        if (!restoring.remove(partition, assignment)) {
            // Given up again while it was read, and perhaps back since: what was read then is old.
            return;
        }
        frontier.hold(partition.partition(), state, clock.instant());
        held.add(partition);
        othersAreHeld = true;
        log.atInfo()
                .addKeyValue("partition", partition.partition())
                .addKeyValue("urls", state.pages().size())
                .log("hosts taken over");
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            release(partitions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        failure = new KafkaException("the partitions were given to others while this instance did not answer");
    }

    /** Lets requests to the hosts come to an end, writes what came of them, and gives the hosts up. */
    private void release(Collection<TopicPartition> partitions) throws InterruptedException {
        Set<Integer> numbers = numbers(partitions);
        Instant deadline = clock.instant().plus(closing);
        while (tasks.areUnderWay(numbers) && clock.instant().isBefore(deadline)) {
            events.handle(LOOK);
        }
        tasks.cancel(numbers);
        if (!progress.commit(held)) {
            throw new KafkaException("what was done for the hosts cannot be written any more; others do it again");
        }
        numbers.forEach(frontier::drop);
        held.removeAll(partitions);
        restoring.keySet().removeAll(partitions);
        if (!partitions.isEmpty()) {
            log.atInfo().addKeyValue("partitions", numbers).log("hosts given up");
        }
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
