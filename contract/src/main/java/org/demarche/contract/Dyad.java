package org.demarche.contract;

/**
 * An article's roll-up of one directed dyad.
 *
 * @param source the id of the actor who takes the stances
 * @param target the id of the actor toward whom they are taken
 * @param stances how many observations
 * @param score their mean score, -1 to 1
 * @param label what they come to; null if a newer writer has one that this reader does not know
 * @param hedgedShare the share of them that is hedged, 0 to 1
 * @param compound both poles, where a stance of the dyad has two sides, else null
 */
public record Dyad(
        String source,
        String target,
        int stances,
        double score,
        Label label,
        double hedgedShare,
        Stance.Compound compound) {

    public enum Label {
        FAVOURABLE,
        UNFAVOURABLE,
        MIXED,
        NEUTRAL
    }

    /** The dyad as charts name it: {@code RUS>USA}. */
    public static String name(String source, String target) {
        return source + ">" + target;
    }
}
