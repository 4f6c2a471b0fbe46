package org.demarche.ingest.crawl;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a host is in: the one that Kafka's own partitioner takes for its name as the key, said here because what is
 * known of a host's URLs lies in the same one under other keys.
 */
record HostPartitions(int count) implements ToIntFunction<String> {

    @Override
    public int applyAsInt(String host) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % count;
    }
}
