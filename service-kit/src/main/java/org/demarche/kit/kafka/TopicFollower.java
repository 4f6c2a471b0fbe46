package org.demarche.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all of some topics, what is committed of them, and goes on with what is added, in a thread of its own. Where Kafka goes
 * away it waits and goes on where it was; a record may be given twice then. What waits for it is cancelled when it is closed.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 10;

    private final KafkaConfig kafka;
    private final String clientId;
    private final Collection<String> topics;
    private final Predicate<Duration> topicsAreThere;
    private final Consumer<ConsumerRecord<byte[], byte[]>> take;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Queue<Goal> goals = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> loaded;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** A place to be read to: the end, until it is known where that is. */
    private static final class Goal {
        private final CompletableFuture<Void> reached = new CompletableFuture<>();
        private Map<TopicPartition, Long> offsets;
    }

    private TopicFollower(
            KafkaConfig kafka,
            String clientId,
            Collection<String> topics,
            Predicate<Duration> topicsAreThere,
            Consumer<ConsumerRecord<byte[], byte[]>> take) {
        this.kafka = kafka;
        this.clientId = clientId;
        this.topics = List.copyOf(topics);
        this.topicsAreThere = topicsAreThere;
        this.take = take;
        this.loaded = readToEnd();
        this.thread = new Thread(this::run, clientId + "-follower");
        thread.setDaemon(true);
    }

    /**
     * Starts to read.
     *
     * @param topicsAreThere waits for the topics at most so long
     * @param take gets each record, in the follower's thread, in the order of its partition; what it throws stops the reading
     *     there until another try
     */
    public static TopicFollower start(
            KafkaConfig kafka,
            String clientId,
            Collection<String> topics,
            Predicate<Duration> topicsAreThere,
            Consumer<ConsumerRecord<byte[], byte[]>> take) {
        TopicFollower follower = new TopicFollower(kafka, clientId, topics, topicsAreThere, take);
        follower.thread.start();
        return follower;
    }

    /** Completes, in the follower's thread, when everything has been read that was there when the reading began. */
    public CompletableFuture<Void> loaded() {
        return loaded;
    }

    public boolean isLoaded() {
        return loaded.isDone() && !loaded.isCompletedExceptionally();
    }

    /**
     * Completes, in the follower's thread, when everything has been read that Kafka has now, with what transactions that are not
     * yet committed will come to.
     */
    public CompletableFuture<Void> readToEnd() {
        return await(new Goal());
    }

    /** Completes, in the follower's thread, when this record has been read. */
    public CompletableFuture<Void> readPast(TopicPartition partition, long offset) {
        Goal goal = new Goal();
        goal.offsets = Map.of(partition, offset + 1);
        return await(goal);
    }

    private CompletableFuture<Void> await(Goal goal) {
        goals.add(goal);
        if (closed.getCount() == 0) {
            goal.reached.cancel(false);
        }
        return goal.reached;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosedWithin(Duration.ZERO)) {
                if (topicsAreThere.test(POLL) && !follow()) {
                    isClosedWithin(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            goals.forEach(goal -> goal.reached.cancel(false));
        }
    }

    /** Reads until it is closed or fails; false if it failed. */
    private boolean follow() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader(clientId));
                Admin admin = Admin.create(kafka.common(clientId + "-ends"))) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.stream().filter(next::containsKey).forEach(each -> consumer.seek(each, next.get(each)));
            // An operator may add partitions while this runs.
            while (!isClosedWithin(Duration.ZERO) && partitions(consumer).size() == partitions.size()) {
                locate(admin, partitions);
                consumer.poll(POLL).forEach(take);
                partitions.forEach(each -> next.put(each, consumer.position(each)));
                goals.stream().filter(this::isReached).forEach(goal -> goal.reached.complete(null));
                goals.removeIf(goal -> goal.reached.isDone());
            }
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            // Thrown on, it would end the thread and with it all that is learnt from others.
            log.atWarn().addKeyValue("topics", topics).setCause(e).log("cannot read topics");
            return false;
        }
    }

    /** Finds out where the end is, for those who wait for it: the high watermark, whatever is committed of it so far. */
    private void locate(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Goal> unlocated =
                goals.stream().filter(goal -> goal.offsets == null).toList();
        if (unlocated.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                .all()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
        unlocated.forEach(goal -> goal.offsets = ends);
    }

    private boolean isReached(Goal goal) {
        return goal.offsets != null
                && goal.offsets.entrySet().stream()
                        .allMatch(offset -> next.getOrDefault(offset.getKey(), 0L) >= offset.getValue());
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private boolean isClosedWithin(Duration patience) throws InterruptedException {
        return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
