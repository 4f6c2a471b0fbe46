package org.demarche.index.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offsets of what is safe and not committed yet. Batches are delivered whole and one after the other, so what is safe is
 * always an unbroken run from the last commit on.
 */
final class Offsets {

    private static final Logger log = LoggerFactory.getLogger(Offsets.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> safe = new HashMap<>();

    Offsets(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    void add(Map<TopicPartition, OffsetAndMetadata> offsets) {
        safe.putAll(offsets);
    }

    /** Forgets partitions that others read now; theirs is the right to commit. */
    void forget(Collection<TopicPartition> partitions) {
        safe.keySet().removeAll(partitions);
    }

    /** Commits what is safe; what Kafka does not take now stays for the next time. A replay would change nothing. */
    void commit(Duration patience) {
        if (safe.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(safe), patience);
            safe.clear();
        } catch (CommitFailedException e) {
            log.atWarn().addKeyValue("partitions", safe.keySet()).log("others read these partitions now");
            safe.clear();
        } catch (RetriableException e) {
            log.atWarn().addKeyValue("exception", e.getClass().getSimpleName()).log("offsets are not committed yet");
        }
    }
}
