package org.demarche.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.demarche.index.document.Change;

/**
 * The changes of a batch by article. Only the newest of an article is written, since one bulk must not hold the same id
 * twice: its actions may be done in any order.
 */
final class Contenders {

    private static final Comparator<Contender> BY_VERSION =
            Comparator.comparingLong(contender -> contender.change().version());

    private final Map<String, List<Contender>> byArticle = new LinkedHashMap<>();

    /** A change, and the record that it came with. */
    record Contender(ConsumerRecord<byte[], byte[]> record, Change change) {}

    /**
     * The newest change of an article.
     *
     * @param rowsBefore the most rows of any change of the article in the batch: an instance that stopped may have written them
     */
    record Leader(Contender contender, int rowsBefore) {}

    /** Adds a change; the batch's order is Kafka's. */
    void add(Contender contender) {
        byArticle
                .computeIfAbsent(contender.change().articleId(), id -> new ArrayList<>())
                .add(contender);
    }

    boolean isEmpty() {
        return byArticle.isEmpty();
    }

    List<Leader> leaders() {
        return byArticle.values().stream().map(Contenders::leader).toList();
    }

    private static Leader leader(List<Contender> changes) {
        // Of equal versions the later stands, as in Elasticsearch.
        Contender newest = changes.stream()
                .reduce((a, b) -> BY_VERSION.compare(b, a) >= 0 ? b : a)
                .orElseThrow();
        int rows = changes.stream()
                .mapToInt(contender -> contender.change().rows())
                .max()
                .orElseThrow();
        return new Leader(newest, rows);
    }

    void dismiss(Contender contender) {
        byArticle.computeIfPresent(contender.change().articleId(), (id, changes) -> {
            changes.remove(contender);
            return changes.isEmpty() ? null : changes;
        });
    }

    void dismissAll(String articleId) {
        byArticle.remove(articleId);
    }
}
