package org.demarche.contract;

import java.util.List;

/**
 * Somebody's words in the article.
 *
 * @param speaker the name as written, null where nobody is named
 * @param speakerSpan where the speaker stands, null likewise
 * @param actor the id of the state or organisation that the speaker speaks for, null if unknown
 * @param cue the verb, such as {@code said}, in lower case, null where there is none
 * @param cueSpan where the cue stands, null likewise
 * @param span what was said; a quotation that the speaker splits is one quote for each part
 * @param direct in quotation marks
 * @param rules by what it was found, such as {@code quote.direct} and {@code quote.speaker.after}
 */
public record Quote(
        String speaker,
        Span speakerSpan,
        String actor,
        String cue,
        Span cueSpan,
        Span span,
        boolean direct,
        List<String> rules) {

    public Quote {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
