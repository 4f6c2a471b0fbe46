package org.demarche.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Topics;

/** What is committed to {@code demarche.articles}, from its beginning. */
final class ArticleLog implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, List<String>> byId = new HashMap<>();

    /** Of a cluster whose topics are there. */
    ArticleLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How often each article is there by now, by its id. */
    Map<String, Integer> read() {
        // A poll gives what one fetch held; an empty one has reached the end.
        for (var records = consumer.poll(Duration.ofMillis(200));
                !records.isEmpty();
                records = consumer.poll(Duration.ofMillis(200))) {
            records.forEach(record ->
                    byId.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record.value()));
        }
        Map<String, Integer> counts = new HashMap<>();
        byId.forEach((id, versions) -> counts.put(id, versions.size()));
        return counts;
    }

    /** The newest version that was read. */
    Article newest(String id) {
        List<String> versions = byId.get(id);
        try {
            return ContractJson.mapper().readValue(versions.get(versions.size() - 1), Article.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
