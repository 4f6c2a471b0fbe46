package org.demarche.contract;

import java.util.List;

/**
 * A theme of the taxonomy that an article is about.
 *
 * @param id such as {@code SEC.ARMS_CONTROL}
 * @param label for people
 * @param score 1 where it is just enough for the theme, higher is surer
 * @param primary whether it is one of the article's main themes
 * @param evidence the words that fired, in the order of the text; empty where only the title did
 * @param rules what fired, each once, in the order of the text
 */
public record Theme(String id, String label, double score, boolean primary, List<Span> evidence, List<String> rules) {
    public Theme {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
