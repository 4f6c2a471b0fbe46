package org.demarche.ingest.assemble;

import org.demarche.contract.Article;
import org.demarche.contract.PageKind;

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
     * @param reason what kind of page it is instead
     * @param why a sentence for people
     */
    record NoArticle(String field, PageKind reason, String why) implements Assembly {}
}
