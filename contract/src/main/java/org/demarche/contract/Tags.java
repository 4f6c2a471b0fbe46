package org.demarche.contract;

import java.util.List;
import java.util.Objects;

/**
 * All that the tagger says of one text. The same text under the same versions gives the same tags, to the byte.
 *
 * @param actors who is spoken of, in the order of the first mention
 * @param stances one observation each, in the order of the text
 * @param dyads the roll-up of the stances by directed dyad, the most frequent first
 * @param themes the best first
 * @param quotes in the order of the text
 * @param versions what tagged it
 * @param languageSupported false for a text in a language that the tagger does not read: it then has actors and themes by their names,
 *     and no stances or quotes
 */
public record Tags(
        List<Actor> actors,
        List<Stance> stances,
        List<Dyad> dyads,
        List<Theme> themes,
        List<Quote> quotes,
        Versions versions,
        Boolean languageSupported) {

    public Tags {
        actors = actors == null ? List.of() : List.copyOf(actors);
        stances = stances == null ? List.of() : List.copyOf(stances);
        dyads = dyads == null ? List.of() : List.copyOf(dyads);
        themes = themes == null ? List.of() : List.copyOf(themes);
        quotes = quotes == null ? List.of() : List.copyOf(quotes);
        Objects.requireNonNull(versions, "versions");
        // Records from before the field were of supported languages only.
        languageSupported = languageSupported == null || languageSupported;
    }

    /**
     * What tagged a text.
     *
     * @param tagger the version of the program and its rules
     * @param taxonomy the version of the theme taxonomy
     * @param model the version of the statistical model, null where none was used
     */
    public record Versions(String tagger, String taxonomy, String model) {}
}
