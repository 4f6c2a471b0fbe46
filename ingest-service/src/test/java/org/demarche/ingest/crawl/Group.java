package org.demarche.ingest.crawl;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.demarche.contract.Topics;

/** A member of a group that is given its partitions, and told who listens. */
final class Group extends MockConsumer<byte[], byte[]> {

    static final TopicPartition FETCHES = new TopicPartition(Topics.FETCHES.name(), 0);

    private ConsumerRebalanceListener listener;

    Group() {
        super("earliest");
        updateBeginningOffsets(Map.of(FETCHES, 0L));
        has(1);
    }

    void has(int partitions) {
        updatePartitions(
                FETCHES.topic(),
                IntStream.range(0, partitions)
                        .mapToObj(n -> new PartitionInfo(FETCHES.topic(), n, null, null, null))
                        .toList());
    }

    /** Tells that its partitions were given to others without it. */
    void hasLost() {
        listener.onPartitionsLost(List.of(FETCHES));
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener rebalances) {
        listener = rebalances;
        super.subscribe(topics, rebalances);
    }

    void isGiven(ProducerRecord<byte[], byte[]> record) {
        schedulePollTask(() -> {
            rebalance(List.of(FETCHES));
            addRecord(new ConsumerRecord<>(FETCHES.topic(), 0, 0, record.key(), record.value()));
        });
    }
}
