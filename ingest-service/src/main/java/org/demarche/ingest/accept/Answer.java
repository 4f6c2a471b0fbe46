package org.demarche.ingest.accept;

import org.demarche.ingest.api.Problem;

/** What a client is told of one submission. */
sealed interface Answer {

    /**
     * It is safe in Kafka.
     *
     * @param id the article id
     * @param url the canonical address, null if it has none
     * @param title the headline, null if none was found
     * @param language ISO 639-1, "und" if undetermined
     * @param quality 0 (a stub) to 1 (a whole article)
     */
    record Accepted(String id, String url, String title, String language, double quality) implements Answer {}

    /** It was not taken. */
    record Refused(Problem problem) implements Answer {}
}
