package org.demarche.index.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records that were read and are not yet in a batch, bounded by number and by bytes. */
final class RecordBuffer {

    private record Held(ConsumerRecord<byte[], byte[]> record, Instant since) {

        int bytes() {
            return Math.max(record.serializedKeySize(), 0) + Math.max(record.serializedValueSize(), 0);
        }
    }

    private final ConsumeLimits limits;
    private final Deque<Held> records = new ArrayDeque<>();
    private long bytes;

    RecordBuffer(ConsumeLimits limits) {
        this.limits = limits;
    }

    void add(Iterable<ConsumerRecord<byte[], byte[]>> more, Instant now) {
        for (ConsumerRecord<byte[], byte[]> record : more) {
            Held held = new Held(record, now);
            records.addLast(held);
            bytes += held.bytes();
        }
    }

    /** Takes back a batch that was not delivered, before all that was read after it. */
    void putBack(Batch batch) {
        for (int i = batch.records().size() - 1; i >= 0; i--) {
            Held held = new Held(batch.records().get(i), batch.since());
            records.addFirst(held);
            bytes += held.bytes();
        }
    }

    /** Forgets the records of partitions that others read now. */
    void drop(Collection<TopicPartition> partitions) {
        records.removeIf(held -> partitions.contains(Batch.partition(held.record())));
        bytes = records.stream().mapToLong(Held::bytes).sum();
    }

    /** Whether there is a batch's worth, so that nothing more needs to be read for now. */
    boolean isFull() {
        return records.size() >= limits.records() || bytes >= limits.bytes();
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(records.peekFirst()).map(Held::since);
    }

    /** How long until the oldest record has waited enough; nothing without records. */
    Optional<Duration> untilDue(Instant now) {
        return oldest().map(since -> Duration.between(now, since.plus(limits.linger())));
    }

    /** Takes a batch within the limits; at least one record, however large. */
    Batch take(Instant now) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        Instant since = oldest().orElse(now);
        long taken = 0;
        while (!records.isEmpty() && batch.size() < limits.records()) {
            int next = records.peekFirst().bytes();
            if (!batch.isEmpty() && taken + next > limits.bytes()) {
                break;
            }
            taken += next;
            batch.add(records.removeFirst().record());
        }
        bytes -= taken;
        return new Batch(batch, since);
    }
}
