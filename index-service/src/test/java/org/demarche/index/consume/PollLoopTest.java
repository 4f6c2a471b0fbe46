package org.demarche.index.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.demarche.kit.service.ServiceFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class PollLoopTest {

    private static final String TOPIC = "demarche.enriched";
    private static final TopicPartition P0 = new TopicPartition(TOPIC, 0);
    private static final TopicPartition P1 = new TopicPartition(TOPIC, 1);
    private static final Duration LINGER = Duration.ofMillis(100);

    private final GroupMember consumer = new GroupMember();
    private final ByHand deliverer = new ByHand();
    private final MutableClock watch = MutableClock.of(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private final List<List<Long>> delivered = new ArrayList<>();
    private ServiceFailure failure;

    private final PollLoop loop = new PollLoop(
            consumer,
            records -> {
                if (failure != null) {
                    throw failure;
                }
                delivered.add(records.stream().map(ConsumerRecord::offset).toList());
            },
            deliverer,
            new ConsumeLimits(3, 1_000, LINGER, Duration.ofMillis(1), Duration.ofMillis(1)),
            watch);

    @BeforeEach
    void join() throws ServiceFailure {
        loop.begin(TOPIC);
        consumer.rebalance(List.of(P0, P1));
        consumer.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
        deliverer.runNext();
        loop.turn();
        delivered.clear();
    }

    @Test
    void commitsABatchOnlyAfterItsDelivery() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();
        loop.turn();
        assertThat(committed(P0)).isNull();

        deliverer.runNext();
        loop.turn();

        assertThat(committed(P0)).isEqualTo(3);
    }

    @Test
    void waitsForMoreRecordsUntilTheLingerIsOver() throws ServiceFailure {
        read(P0, 0);
        loop.turn();
        assertThat(deliverer.waiting()).isZero();

        watch.add(LINGER);
        loop.turn();

        assertThat(deliverer.waiting()).isEqualTo(1);
    }

    @Test
    void keepsPollingWithPausedPartitionsWhileTheDeliveryLasts() throws ServiceFailure {
        read(P0, 0, 1, 2);
        read(P0, 3, 4, 5);
        loop.turn();
        watch.add(Duration.ofMinutes(30));

        loop.turn();

        assertThat(consumer.paused()).containsExactlyInAnyOrder(P0, P1);
        assertThat(loop.lastPoll()).isEqualTo(watch.instant());
    }

    @Test
    void readsOnWhenTheDeliveryIsOver() throws ServiceFailure {
        read(P0, 0, 1, 2);
        read(P0, 3, 4, 5);
        loop.turn();
        deliverer.runNext();

        loop.turn();

        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void deliversInTheOrderOfThePartition() throws ServiceFailure {
        read(P0, 0, 1, 2, 3);
        loop.turn();
        deliverer.runNext();
        watch.add(LINGER);
        loop.turn();
        deliverer.runNext();

        assertThat(delivered).containsExactly(List.of(0L, 1L, 2L), List.of(3L));
    }

    @Test
    void commitsWhatIsSafeBeforeAPartitionIsRevoked() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();
        deliverer.runNext();

        consumer.rebalance(List.of(P1));

        assertThat(committed(P0)).isEqualTo(3);
    }

    @Test
    void givesUpABatchThatDoesNotArriveBeforeTheRevocation() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();

        consumer.rebalance(List.of(P1));
        deliverer.runNext();
        watch.add(LINGER);
        loop.turn();

        assertThat(committed(P0)).isNull();
        assertThat(delivered).isEmpty();
    }

    @Test
    void deliversWhatIsLeftOfAGivenUpBatchAgain() throws ServiceFailure {
        read(P0, 0, 1);
        read(P1, 7);
        loop.turn();

        consumer.rebalance(List.of(P1));
        watch.add(LINGER);
        loop.turn();
        deliverer.runAll();
        loop.turn();

        assertThat(delivered).containsExactly(List.of(7L));
        assertThat(committed(P1)).isEqualTo(8);
    }

    @Test
    void leavesABatchAloneThatHasNothingOfTheRevokedPartition() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();

        consumer.rebalance(List.of(P0));
        deliverer.runNext();
        loop.turn();

        assertThat(committed(P0)).isEqualTo(3);
    }

    @Test
    void commitsNothingOfAPartitionThatIsLost() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();
        deliverer.runNext();

        consumer.lose(List.of(P0));
        loop.turn();

        assertThat(committed(P0)).isNull();
    }

    @Test
    void commitsTheBatchInFlightWhenItIsClosed() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();
        deliverer.runNext();

        loop.finish();

        assertThat(committed(P0)).isEqualTo(3);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void stopsWhenTheDeliveryFailsForGood() {
        failure = new ServiceFailure("mend it", null);
        assertThatThrownBy(() -> {
                    read(P0, 0, 1, 2);
                    loop.turn();
                    deliverer.runNext();
                    loop.turn();
                })
                .isSameAs(failure);
    }

    @Test
    void saysHowLongTheOldestRecordHasWaited() throws ServiceFailure {
        read(P0, 0, 1, 2);
        loop.turn();

        watch.add(Duration.ofMinutes(2));

        assertThat(loop.oldestAge()).isEqualTo(Duration.ofMinutes(2));
    }

    /** Lets the loop read records. */
    private void read(TopicPartition partition, long... offsets) throws ServiceFailure {
        for (long offset : offsets) {
            byte[] bytes = Long.toString(offset).getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>(TOPIC, partition.partition(), offset, bytes, bytes));
        }
        loop.turn();
    }

    private Long committed(TopicPartition partition) {
        OffsetAndMetadata offset = consumer.commits.get(partition);
        return offset == null ? null : offset.offset();
    }

    /** Also loses partitions, which the mock of Kafka cannot, and remembers the commits of partitions that are gone. */
    private static final class GroupMember extends MockConsumer<byte[], byte[]> {

        private ConsumerRebalanceListener listener;
        private final Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();

        GroupMember() {
            super("earliest");
        }

        @Override
        public synchronized void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            this.listener = listener;
            super.subscribe(topics, listener);
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            commits.putAll(offsets);
            super.commitSync(offsets);
        }

        void lose(Collection<TopicPartition> partitions) {
            listener.onPartitionsLost(partitions);
        }
    }

    /** Runs what is submitted when the test says so. */
    private static final class ByHand extends AbstractExecutorService {

        private final Deque<Runnable> tasks = new ArrayDeque<>();

        void runNext() {
            tasks.removeFirst().run();
        }

        void runAll() {
            while (!tasks.isEmpty()) {
                runNext();
            }
        }

        int waiting() {
            return tasks.size();
        }

        @Override
        public void execute(Runnable task) {
            tasks.addLast(task);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
