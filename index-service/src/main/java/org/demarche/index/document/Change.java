package org.demarche.index.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.contract.EnrichedArticle;

/** A change of the index by one Kafka record. */
public sealed interface Change extends Reading {

    String articleId();

    /** The external version: of two changes of an article the higher one stands, whichever comes first. */
    long version();

    /** How many stance rows the article has after the change. */
    int rows();

    /**
     * The article is as it says.
     *
     * @param article the record
     * @param json the record as it was sent, with the fields that this version does not know yet
     */
    record Upsert(EnrichedArticle article, ObjectNode json) implements Change {

        @Override
        public String articleId() {
            return article.article().id();
        }

        @Override
        public long version() {
            return article.revision();
        }

        @Override
        public int rows() {
            return article.tags().stances().size();
        }
    }

    /**
     * The article is gone.
     *
     * @param version the Kafka record's timestamp, since a null value carries no revision
     */
    record Removal(String articleId, long version) implements Change {

        @Override
        public int rows() {
            return 0;
        }
    }
}
