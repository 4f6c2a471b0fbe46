package org.demarche.enrich.stance;

/** Finds the noun that a verb acts on: to the right of an active verb, to the left of a passive one. */
final class ObjectSearch {

    private static final int RIGHT_REACH = 9;
    private static final int LEFT_REACH = 9;
    private static final int STATE_REACH = 17;

    private final Modality words;
    private final ComplementSearch complements;

    ObjectSearch(Modality words, ComplementSearch complements) {
        this.words = words;
        this.complements = complements;
    }

    /** The noun whose state a verb or an adjective tells, also past an aside; -1 if there is none. */
    int told(CuePlaces places, int state) {
        int noun = patient(places, state, STATE_REACH);
        for (int t = noun < 0 ? places.first(state) : places.end(noun); t < places.first(state); t++) {
            if (words.barriers.contains(places.sentence().word(t))) {
                return -1;
            }
        }
        return noun;
    }

    /** The place of the noun, -1 if there is none. */
    int object(CuePlaces places, int verb, boolean passive) {
        return passive ? patient(places, verb, LEFT_REACH) : rightObject(places, verb);
    }

    private static int patient(CuePlaces places, int verb, int reach) {
        int from = places.first(verb);
        for (int k = verb - 1; k >= 0 && from - places.end(k) <= reach; k--) {
            if (!places.taken(k) && places.isNoun(k)) {
                return k;
            }
        }
        return -1;
    }

    private int rightObject(CuePlaces places, int verb) {
        int from = places.end(verb);
        for (int k = verb + 1; k < places.size(); k++) {
            int at = places.first(k);
            if (at - from > RIGHT_REACH || complements.blocked(places.sentence(), from, at, false)) {
                return -1;
            }
            if (places.isVerb(k)) {
                if (places.form(k) != Cue.Form.GERUND && !places.form(k).canBePassive()) {
                    return -1;
                }
            } else if (!places.taken(k) && places.isNoun(k) && !places.isInsideName(k)) {
                return headNoun(places, k);
            }
        }
        return -1;
    }

    /** The last of nouns that stand side by side: "peace agreement talks" are talks. */
    private int headNoun(CuePlaces places, int k) {
        int head = k;
        while (head + 1 < places.size()
                && !places.taken(head + 1)
                && places.first(head + 1) - places.end(head) <= 1
                && places.isNoun(head + 1)
                && !places.isInsideName(head + 1)
                && adjoins(places.sentence(), places.end(head), places.first(head + 1))) {
            head++;
        }
        return head;
    }

    private boolean adjoins(SentenceView sentence, int from, int to) {
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            if (!sentence.document().isWord(t)
                    || words.prepositions.contains(word)
                    || word.equals("and")
                    || words.determiners.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
