package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;

/** Ties the two poles of "welcomed the offer but warned of delays" together: each is kept, and knows the other. */
final class Contrast {

    private Contrast() {}

    static List<Stance> tie(SentenceView sentence, List<Stance> stances) {
        int at = connector(sentence);
        if (at < 0) {
            return stances;
        }
        int but = sentence.document().start(at);
        String connector = sentence.word(at);
        List<Stance> tied = new ArrayList<>(stances);
        for (int i = 0; i < tied.size(); i++) {
            Stance warm = tied.get(i);
            for (int k = 0; k < tied.size(); k++) {
                Stance cool = tied.get(k);
                if (warm.polarity() > 0
                        && cool.polarity() < 0
                        && warm.compound() == null
                        && warm.source().equals(cool.source())
                        && warm.target().equals(cool.target())
                        && apart(warm, cool, but)) {
                    boolean warmFirst = warm.evidence().end() <= cool.evidence().end();
                    List<String> poles =
                            warmFirst ? List.of(warm.label(), cool.label()) : List.of(cool.label(), warm.label());
                    Stance.Compound compound = new Stance.Compound(poles, connector);
                    tied.set(i, whole(warm, compound));
                    tied.set(k, pole(cool, compound, cool.label(), cool.score(), cool.polarity(), cool.hedged()));
                    return tied;
                }
            }
        }
        return tied;
    }

    /** The token of the first word that sets one half of a sentence against the other, -1 if there is none. */
    static int connector(SentenceView sentence) {
        for (int t = sentence.first(); t < sentence.end(); t++) {
            switch (sentence.word(t)) {
                case "but", "yet", "while", "although", "though", "however", "albeit", "nevertheless" -> {
                    return t;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static boolean apart(Stance one, Stance other, int at) {
        Span first = one.evidence();
        Span second = other.evidence();
        return Math.min(first.end(), second.end()) <= at
                || first.start() <= at != second.start() <= at
                || first.end() <= at != second.end() <= at;
    }

    /** The label of the whole, and the hedge that each pole is to the other, go with the warm one. */
    private static Stance whole(Stance warm, Stance.Compound compound) {
        String label = String.join(" " + compound.connector() + " ", compound.poles());
        return pole(warm, compound, label, Observation.score(1, true, warm.conditional()), 1, true);
    }

    private static Stance pole(
            Stance stance, Stance.Compound compound, String label, double score, int polarity, boolean hedged) {
        List<String> rules = new ArrayList<>(stance.rules());
        rules.add("stance.compound.contrast");
        return new Stance(
                stance.source(),
                stance.target(),
                polarity,
                score,
                label,
                stance.quadClass(),
                stance.eventRoot(),
                stance.goldstein(),
                hedged,
                stance.negated(),
                stance.conditional(),
                stance.reported(),
                stance.speaker(),
                stance.attribution(),
                stance.issue(),
                compound,
                stance.confidence(),
                rules,
                stance.evidence(),
                stance.pair());
    }
}
