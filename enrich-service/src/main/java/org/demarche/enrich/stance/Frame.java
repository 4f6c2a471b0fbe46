package org.demarche.enrich.stance;

import org.demarche.contract.EventRoot;

/**
 * What a word or phrase evokes.
 *
 * @param id as in the data file
 * @param root the PLOVER root, null for words that only compose
 * @param polarity -2..2
 * @param goldstein the PLOVER score
 * @param op how it acts on the event in its complement, null if it does not
 * @param group the class by which it composes
 * @param mutual whether both sides do it
 * @param bare whether a noun makes an event by itself
 * @param weak yields to any other event of the sentence
 * @param soft counts as a hedge
 * @param state says how the noun before it is or what becomes of it
 * @param appeal asks without demanding
 * @param directed done by each alone, even where two do the same
 * @param appraisal an attitude, which may be meant for a partner whom the sentence does not name again
 */
record Frame(
        String id,
        EventRoot root,
        int polarity,
        double goldstein,
        Operator op,
        String group,
        boolean mutual,
        boolean bare,
        boolean weak,
        boolean soft,
        boolean appeal,
        boolean state,
        boolean directed,
        boolean appraisal) {

    /** How a verb acts on the event in its complement. */
    enum Operator {
        INTENT,
        START,
        EXPRESS,
        CONSIDER,
        HOPE,
        REFUSE,
        AVOID,
        DENY,
        FAIL,
        STOP,
        DEMAND,
        SWALLOW,
        THREATEN,
        ALLOW,
        SAY
    }

    boolean is(String idOrGroup) {
        return id.equals(idOrGroup) || idOrGroup.equals(group);
    }
}
