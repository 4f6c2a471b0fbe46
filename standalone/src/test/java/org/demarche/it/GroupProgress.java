package org.demarche.it;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** How far a consumer group has come. */
record GroupProgress(String bootstrapServers, String group) {

    /** Waits until every record of a topic is acknowledged. */
    void awaitEnd(String topic, Duration patience) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        group,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Awaitility.await(group + " at the end of " + topic)
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> unread(consumer, Set.copyOf(partitions)) == 0);
        }
    }

    /** The records after what was acknowledged: their offsets alone would count the marks of transactions too. */
    private static int unread(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        partitions.forEach(partition -> {
            OffsetAndMetadata offset = done.get(partition);
            consumer.seek(partition, offset == null ? 0 : offset.offset());
        });
        int unread = 0;
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            unread += consumer.poll(Duration.ofMillis(100)).count();
        }
        return unread;
    }
}
