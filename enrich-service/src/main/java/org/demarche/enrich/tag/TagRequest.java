package org.demarche.enrich.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.contract.Span;

/**
 * A text to tag.
 *
 * @param title null where there is none
 * @param text offsets of all answers count its UTF-16 code units
 * @param publishedOn the day that decides who is in office, null if unknown
 * @param language ISO 639-1, null or {@code und} to find it out
 * @param pairs directed pairs of spans to decide, exactly one stance answers each
 * @param targets spans whose polarity is asked for
 */
public record TagRequest(
        String title, String text, LocalDate publishedOn, String language, List<Pair> pairs, List<Span> targets) {

    public TagRequest {
        Objects.requireNonNull(text, "text");
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
        targets = targets == null ? List.of() : List.copyOf(targets);
        pairs.forEach(pair -> {
            within(pair.source(), text);
            within(pair.target(), text);
        });
        targets.forEach(target -> within(target, text));
    }

    /** A text of an unknown day, whose language is to be found out. */
    public TagRequest(String title, String text, List<Pair> pairs, List<Span> targets) {
        this(title, text, null, null, pairs, targets);
    }

    private static void within(Span span, String text) {
        if (span.end() > text.length() || span.length() == 0) {
            throw new IllegalArgumentException("the span " + span.start() + ".." + span.end()
                    + " must hold some of the text's " + text.length() + " characters");
        }
    }
}
