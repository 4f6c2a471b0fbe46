package org.demarche.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Topics;

/** An article as {@code demarche.articles} has it. */
public final class ArticleRecord {

    private ArticleRecord() {}

    /** Keyed by the article's id; its value may be larger than {@link Topics#MAX_ARTICLE_BYTES}, which Kafka refuses. */
    public static ProducerRecord<byte[], byte[]> of(Article article) {
        try {
            return new ProducerRecord<>(
                    Topics.ARTICLES.name(),
                    article.id().getBytes(StandardCharsets.UTF_8),
                    ContractJson.mapper().writeValueAsBytes(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article always has a JSON form", e);
        }
    }
}
