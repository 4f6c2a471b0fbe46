package org.demarche.ingest.crawl;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far requests have been read, which Kafka is told together with what came of them. */
final class Progress {

    private final Consumer<byte[], byte[]> consumer;
    private final Outbox outbox;
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();

    Progress(Consumer<byte[], byte[]> consumer, Outbox outbox) {
        this.consumer = consumer;
        this.outbox = outbox;
    }

    /** Sees to it that Kafka is told, even if nothing came of what was read. */
    void note(Set<TopicPartition> held) {
        if (!offsets(held).equals(committed)) {
            outbox.begin();
        }
    }

    /** Writes what waits to be written, with how far has been read; false as {@link Outbox#commit} says. */
    boolean commit(Set<TopicPartition> held) {
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets(held);
        boolean done = outbox.commit(offsets, consumer.groupMetadata());
        committed = done ? offsets : committed;
        return done;
    }

    /** How far has been read, the marks of transactions included: by what is left the lag is measured. */
    private Map<TopicPartition, OffsetAndMetadata> offsets(Set<TopicPartition> held) {
        return held.stream()
                .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(consumer.position(each))));
    }
}
