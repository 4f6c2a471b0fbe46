package org.demarche.contract;

import java.util.List;

/**
 * One observation of who takes which stance toward whom.
 *
 * @param source the id of the actor who takes the stance
 * @param target the id of the actor toward whom it is taken
 * @param polarity -2 (hostile) to 2 (warm)
 * @param score -1 to 1, polarity weakened by hedges and conditions
 * @param label the stance in a word or two, such as {@code condemns} or {@code optimistic but cautious}
 * @param quadClass word or deed, cooperation or conflict; null where it is no event between two parties, such as an appeal, or
 *     if a newer writer has one that this reader does not know
 * @param eventRoot the PLOVER root, such as {@code ACCUSE}; null likewise
 * @param goldstein -10 (most conflictual) to 10, from the PLOVER scores of the root
 * @param hedged softened by words such as {@code cautious} or {@code may}
 * @param negated turned by a negation
 * @param conditional tied to a condition
 * @param reported said by somebody rather than told by the writer
 * @param speaker who is reported to say it, null where nobody is named
 * @param attribution who is reported to report it, the outermost first and the speaker last: {@code Tass}, {@code Ada Lind} in
 *     "Tass reported that Ada Lind said"; empty where the writer tells it
 * @param issue the id of the theme that it is about, null where its sentence shows none
 * @param compound the poles of a stance with two sides, null for a plain one
 * @param confidence 0 to 1
 * @param rules what fired, in order
 * @param evidence where it stands in the text
 * @param pair the index of the requested pair that this answers, null for the tagger's own findings
 */
public record Stance(
        String source,
        String target,
        int polarity,
        double score,
        String label,
        QuadClass quadClass,
        EventRoot eventRoot,
        double goldstein,
        boolean hedged,
        boolean negated,
        boolean conditional,
        boolean reported,
        String speaker,
        List<String> attribution,
        String issue,
        Compound compound,
        double confidence,
        List<String> rules,
        Span evidence,
        Integer pair) {

    public Stance {
        if (polarity < -2 || polarity > 2) {
            throw new IllegalArgumentException("polarity must be -2..2, not " + polarity);
        }
        attribution = attribution == null ? List.of() : List.copyOf(attribution);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * A stance with two sides, as in "optimistic but cautious".
     *
     * @param poles the words of each side, in order
     * @param connector the word between them, such as {@code but}; null in "cautious optimism"
     */
    public record Compound(List<String> poles, String connector) {
        public Compound {
            poles = List.copyOf(poles);
        }
    }
}
