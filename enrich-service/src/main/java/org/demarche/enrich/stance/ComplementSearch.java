package org.demarche.enrich.stance;

/** Finds the verb that completes a verb, and what stands in the object of a verb that speaks of it only. */
final class ComplementSearch {

    private static final int REACH = 12;

    private final Modality words;

    ComplementSearch(Modality words) {
        this.words = words;
    }

    /** The verb that completes a verb: "to impose", "from attacking", "condemning"; -1 if there is none. */
    int complement(CuePlaces places, int i) {
        SentenceView sentence = places.sentence();
        int from = places.end(i);
        for (int k = i + 1; k < places.size(); k++) {
            int at = places.first(k);
            if (at - from > REACH) {
                return -1;
            }
            if (places.isVerb(k) && !places.taken(k)) {
                boolean would = isConditional(sentence, places, k);
                if (!would
                        && !isDemanded(places, i, k)
                        && !isInfinitive(sentence, places, k)
                        && !isGerund(sentence, places, k, from)) {
                    return -1;
                }
                return blocked(sentence, from, at, would || isDemanded(places, i, k)) ? -1 : k;
            }
        }
        return -1;
    }

    private static boolean isInfinitive(SentenceView sentence, CuePlaces places, int k) {
        int at = places.first(k);
        String before = sentence.word(at - 1);
        return places.form(k) == Cue.Form.BASE
                && (before.equals("to")
                        || sentence.word(at - 2).equals("to")
                        || before.equals("not")
                        || before.equals("and"));
    }

    /** "demanded that Peru withdraw". */
    private static boolean isDemanded(CuePlaces places, int i, int k) {
        return places.form(k) == Cue.Form.BASE
                && places.cues(i).get(0).frame().op() == Frame.Operator.DEMAND
                && places.sentence().word(places.end(i)).equals("that");
    }

    private static boolean isGerund(SentenceView sentence, CuePlaces places, int k, int from) {
        int at = places.first(k);
        return places.form(k) == Cue.Form.GERUND
                && (at - from <= 2 || sentence.word(at - 1).equals("from"));
    }

    private static boolean isConditional(SentenceView sentence, CuePlaces places, int k) {
        String before = sentence.word(places.first(k) - 1);
        return places.form(k) == Cue.Form.BASE
                && (before.equals("would") || before.equals("will"))
                && !sentence.word(places.first(k) - 2).equals("and");
    }

    /** Whether a clause ends between two tokens; a complement clause may begin there if it is looked for. */
    boolean blocked(SentenceView sentence, int from, int to, boolean clause) {
        for (int t = from; t < to; t++) {
            String word = sentence.word(t);
            boolean second = word.equals("and") && sentence.word(t - 1).equals(",");
            if (second
                    || words.barriers.contains(word)
                    || word.equals(".")
                    || !clause && words.clauseStarts.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Takes what stands in the object of "condemn" or "reject": it is not an event of its own subject. */
    void swallow(CuePlaces places, int i) {
        int from = places.end(i);
        for (int k = i + 1; k < places.size(); k++) {
            int at = places.first(k);
            boolean far = at - from > REACH
                    || blocked(places.sentence(), from, at, false)
                    || places.sentence().word(at - 1).equals(",");
            if (far || places.isVerb(k) && places.form(k) != Cue.Form.GERUND) {
                return;
            }
            places.take(k);
        }
    }
}
