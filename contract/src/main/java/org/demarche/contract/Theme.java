package org.demarche.contract;

import java.util.List;

/**
 * A theme of the taxonomy that an article is about.
 *
 * @param id such as {@code SEC.ARMS_CONTROL}
 * @param label for people
 * @param score at least the theme's threshold, higher is surer
 * @param primary whether it is one of the article's main themes
 * @param evidence the words that fired, in the order of the text; empty where only the title did
 */
public record Theme(String id, String label, double score, boolean primary, List<Span> evidence) {
    public Theme {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
