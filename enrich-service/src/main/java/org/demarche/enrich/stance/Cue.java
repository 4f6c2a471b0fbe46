package org.demarche.enrich.stance;

/**
 * A form of a lemma and what it evokes.
 *
 * @param label the stance in a word: the third person of a verb, else the lemma
 */
record Cue(Frame frame, Form form, String label) {

    /** The shape of the form. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        PAST_OR_PARTICIPLE,
        GERUND,
        NOUN,
        PLURAL,
        ADJECTIVE,
        ADVERB;

        boolean isVerb() {
            return ordinal() <= GERUND.ordinal();
        }

        boolean isNoun() {
            return this == NOUN || this == PLURAL;
        }

        boolean canBePassive() {
            return this == PARTICIPLE || this == PAST_OR_PARTICIPLE;
        }
    }
}
