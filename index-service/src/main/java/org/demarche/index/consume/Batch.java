package org.demarche.index.consume;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are delivered together: of each partition an unbroken run, in the partition's order.
 *
 * @param since when the oldest of them was read
 */
record Batch(List<ConsumerRecord<byte[], byte[]>> records, Instant since) {

    Batch {
        records = List.copyOf(records);
    }

    static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    Set<TopicPartition> partitions() {
        return records.stream().map(Batch::partition).collect(Collectors.toSet());
    }

    /** What to commit once all of it is safe: one past the last record of each partition. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            offsets.put(partition(record), new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
        }
        return offsets;
    }
}
