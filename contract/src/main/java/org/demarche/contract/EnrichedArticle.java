package org.demarche.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;

/**
 * An article with its tags, one flat JSON document.
 *
 * @param article the article as it was accepted
 * @param revision rises whenever the article or its tags change: milliseconds since the epoch at acceptance, or one more than
 *     the revision before; Elasticsearch takes it as the external version
 * @param tags what the tagger found
 */
public record EnrichedArticle(
        @JsonUnwrapped Article article,
        long revision,
        // Without a name of its own it would lay claim to the article's field "tags".
        @JsonUnwrapped @JsonProperty("found") Tags tags) {

    public EnrichedArticle {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(tags, "tags");
    }
}
