package org.demarche.ingest.crawl;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.demarche.contract.Topics;
import org.demarche.ingest.frontier.PartitionState;
import org.demarche.kit.kafka.KafkaConfig;

/**
 * Reads what is known of partitions that were just assigned. It reads to the end that Kafka has, not to what is
 * committed: the transaction with which the former holder ended may still be closing, and what it wrote must not be missed.
 */
final class Restore {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConfig kafka;
    private final String group;

    Restore(KafkaConfig kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /**
     * Reads until everything is there that the former holder wrote.
     *
     * @param partitions of {@code demarche.fetches}
     * @return by partition
     */
    Map<Integer, PartitionState> read(Set<Integer> partitions) throws ExecutionException, InterruptedException {
        List<TopicPartition> states = partitions.stream()
                .map(each -> new TopicPartition(Topics.CRAWL_STATE.name(), each))
                .toList();
        Map<TopicPartition, Long> ends = ends(partitions, states);
        Map<Integer, StateRecords> read =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> new StateRecords()));
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader("demarche-ingest-restore"))) {
            consumer.assign(states);
            consumer.seekToBeginning(states);
            while (states.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                consumer.poll(POLL)
                        .forEach(record -> read.get(record.partition()).take(record));
            }
        }
        return read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .state()));
    }

    private Map<TopicPartition, Long> ends(Set<Integer> partitions, Collection<TopicPartition> states)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka.common("demarche-ingest-restore"))) {
            List<TopicPartition> fetches = partitions.stream()
                    .map(each -> new TopicPartition(Topics.FETCHES.name(), each))
                    .toList();
            // Answered only when no transaction on them is open any more.
            admin.listConsumerGroupOffsets(
                            Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(fetches)),
                            new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .all()
                    .get();
            return admin
                    .listOffsets(
                            states.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().offset()));
        }
    }
}
