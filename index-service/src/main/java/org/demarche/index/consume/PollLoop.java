package org.demarche.index.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.demarche.kit.service.ServiceFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that touches the consumer. It never waits for a delivery: one batch is in flight in another thread, the
 * next one gathers, and when that is full the partitions are paused and polling goes on, so that the group keeps its member
 * however long Elasticsearch is away.
 */
public final class PollLoop {

    private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(250);

    /** Short, since the end of a delivery does not wake the consumer. */
    private static final Duration BUSY_POLL = Duration.ofMillis(20);

    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Delivery delivery;
    private final ExecutorService deliverer;
    private final ConsumeLimits limits;
    private final Clock clock;
    private final RecordBuffer buffer;
    private final Offsets offsets;
    private final Rebalance rebalance = new Rebalance();
    private InFlight inFlight;
    private volatile boolean stopping;
    private volatile Instant lastPoll;
    private volatile Instant oldest;

    /**
     * Makes the loop; {@link #run} starts it.
     *
     * @param deliverer one thread, in which batches are delivered
     */
    public PollLoop(
            Consumer<byte[], byte[]> consumer,
            Delivery delivery,
            ExecutorService deliverer,
            ConsumeLimits limits,
            Clock clock) {
        this.consumer = consumer;
        this.delivery = delivery;
        this.deliverer = deliverer;
        this.limits = limits;
        this.clock = clock;
        this.buffer = new RecordBuffer(limits);
        this.offsets = new Offsets(consumer);
        this.lastPoll = clock.instant();
    }

    /**
     * Reads and delivers until {@link #stop()}; then waits for the batch in flight, commits and leaves the group.
     *
     * @throws ServiceFailure if it cannot go on
     */
    public void run(String topic) throws ServiceFailure {
        try {
            begin(topic);
            while (!stopping) {
                turn();
            }
        } catch (KafkaException e) {
            throw new ServiceFailure("Kafka refuses to go on: see the cause, and mend kafka.* or Kafka itself", e);
        } finally {
            finish();
        }
    }

    /** Tells the loop to end; returns at once. */
    public void stop() {
        stopping = true;
    }

    /** Says that the loop is alive while it waits for something before {@link #run}. */
    public void idle() {
        lastPoll = clock.instant();
    }

    /** When the loop last came round. */
    public Instant lastPoll() {
        return lastPoll;
    }

    /** How long the oldest record that is not safe yet has been waiting; zero without any. */
    public Duration oldestAge() {
        Instant since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    void begin(String topic) {
        consumer.subscribe(List.of(topic), rebalance);
        // An empty batch first: the destination is made ready before there is anything to write.
        hand(new Batch(List.of(), clock.instant()));
    }

    void turn() throws ServiceFailure {
        collect();
        offsets.commit(COMMIT_PATIENCE);
        if (inFlight == null && isDue()) {
            hand(buffer.take(clock.instant()));
        }
        if (buffer.isFull()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        buffer.add(consumer.poll(patience()), clock.instant());
        rebalance.rethrow();
        lastPoll = clock.instant();
        oldest = Stream.concat(inFlightSince(), buffer.oldest().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Instant> inFlightSince() {
        return inFlight == null || inFlight.batch().records().isEmpty()
                ? Stream.empty()
                : Stream.of(inFlight.batch().since());
    }

    private boolean isDue() {
        return buffer.isFull()
                || buffer.untilDue(clock.instant())
                        .filter(left -> left.isZero() || left.isNegative())
                        .isPresent();
    }

    private Duration patience() {
        if (inFlight != null) {
            return BUSY_POLL;
        }
        return buffer.untilDue(clock.instant())
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .filter(left -> left.compareTo(IDLE_POLL) < 0)
                .orElse(IDLE_POLL);
    }

    private void hand(Batch batch) {
        inFlight = new InFlight(batch, deliverer.submit(() -> {
            delivery.deliver(batch.records());
            return null;
        }));
    }

    /** If the batch in flight has arrived, notes its offsets. */
    private void collect() throws ServiceFailure {
        if (inFlight != null && inFlight.isDone()) {
            InFlight done = inFlight;
            inFlight = null;
            if (done.await(Duration.ZERO)) {
                offsets.add(done.batch().offsets());
            }
        }
    }

    /** Gives the batch in flight some time to arrive; if it does not, stops it and takes it back. */
    private void collectWithin(Duration patience) throws ServiceFailure {
        if (inFlight == null) {
            return;
        }
        if (inFlight.await(patience)) {
            collect();
            return;
        }
        log.atWarn()
                .addKeyValue("records", inFlight.batch().records().size())
                .log("the batch in flight is given up and will be read again");
        inFlight.cancel();
        buffer.putBack(inFlight.batch());
        inFlight = null;
    }

    void finish() throws ServiceFailure {
        try {
            collectWithin(limits.closeDeadline());
            offsets.commit(COMMIT_PATIENCE);
        } finally {
            deliverer.shutdownNow();
            consumer.close(CloseOptions.timeout(COMMIT_PATIENCE));
        }
    }

    /** Runs inside {@code poll}, in the same thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private ServiceFailure failure;

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            log.atInfo().addKeyValue("partitions", partitions).log("partitions assigned");
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            release(partitions, limits.revokeDeadline());
            offsets.commit(COMMIT_PATIENCE);
            forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            // Others may be writing already: what is in flight is older or the same, and versions keep it harmless.
            release(partitions, Duration.ZERO);
            forget(partitions);
        }

        private void release(Collection<TopicPartition> partitions, Duration patience) {
            if (inFlight == null || Collections.disjoint(inFlight.batch().partitions(), partitions)) {
                return;
            }
            try {
                collectWithin(patience);
            } catch (ServiceFailure e) {
                failure = e;
            }
        }

        private void forget(Collection<TopicPartition> partitions) {
            offsets.forget(partitions);
            buffer.drop(partitions);
            if (!partitions.isEmpty()) {
                log.atInfo().addKeyValue("partitions", partitions).log("partitions given up");
            }
        }

        private void rethrow() throws ServiceFailure {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
