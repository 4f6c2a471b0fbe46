package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.enrich.actor.Mention;

/** The mentions of a sentence that are joined by "and", a comma or a hyphen. */
final class Conjuncts {

    private static final int MOST = 5;
    private static final int GAP = 3;
    private static final Set<String> FILLERS = Set.of(",", "-", "\u2013", "the", "its", "his", "her", "their");

    private final SentenceView sentence;

    Conjuncts(SentenceView sentence) {
        this.sentence = sentence;
    }

    /** The mention that stands before another with "and", a comma or a hyphen between. */
    Mention before(Mention mention) {
        int index = sentence.mentions().indexOf(mention);
        if (index <= 0) {
            return null;
        }
        Mention previous = sentence.mentions().get(index - 1);
        return joined(previous, mention) && !previous.location() ? previous : null;
    }

    /** A mention and those joined to it on the right. */
    List<Mention> from(Mention first) {
        List<Mention> all = new ArrayList<>(List.of(first));
        int index = sentence.mentions().indexOf(first);
        for (int i = index + 1; i < sentence.mentions().size() && all.size() < MOST; i++) {
            Mention next = sentence.mentions().get(i);
            if (!joined(all.get(all.size() - 1), next)) {
                break;
            }
            all.add(next);
        }
        return all;
    }

    private boolean joined(Mention one, Mention other) {
        int gap = other.first() - one.end();
        if (gap < 1 || gap > GAP || Arguments.same(one, other)) {
            return false;
        }
        for (int t = one.end(); t < other.first(); t++) {
            String word = sentence.word(t);
            if (!isJoint(word) && !FILLERS.contains(word)) {
                return false;
            }
        }
        return !sentence.word(one.end()).equals(",") || isList(one, other);
    }

    /** "Chad, Mali and Niger", or a headline: a mere comma may end a clause. */
    private boolean isList(Mention one, Mention other) {
        String next = sentence.word(other.end());
        boolean joint = false;
        for (int t = one.end(); t < other.first(); t++) {
            joint |= isJoint(sentence.word(t));
        }
        return joint || next.equals(",") || isJoint(next) || one.first() <= sentence.first() + 1;
    }

    private static boolean isJoint(String word) {
        return word.equals("and") || word.equals("or") || word.equals("nor") || word.equals("&");
    }
}
