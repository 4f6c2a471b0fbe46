package org.demarche.ingest.assemble;

import org.demarche.contract.Article;

/** What became of a submission. */
public sealed interface Assembly {

    record Assembled(Article article) implements Assembly {}

    /**
     * A field has a value that cannot be meant.
     *
     * @param field its name in the submission
     * @param why goes on after the field's name: {@code must be …}
     */
    record InvalidField(String field, String why) implements Assembly {}

    /**
     * The content holds no article.
     *
     * @param field where the content was given
     * @param why a sentence for people
     */
    record NoArticle(String field, String why) implements Assembly {}
}
