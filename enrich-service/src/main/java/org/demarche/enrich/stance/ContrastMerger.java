package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;

/** Merges "welcomed the offer but warned of delays" into one stance with both poles. */
final class ContrastMerger {

    private ContrastMerger() {}

    static List<Stance> merge(SentenceView sentence, List<Stance> stances) {
        int at = connector(sentence);
        if (at < 0) {
            return stances;
        }
        int but = sentence.document().start(at);
        String connector = sentence.word(at);
        List<Stance> merged = new ArrayList<>(stances);
        for (int i = 0; i < merged.size(); i++) {
            Stance warm = merged.get(i);
            for (int k = 0; k < merged.size(); k++) {
                Stance cool = merged.get(k);
                if (warm.polarity() > 0
                        && cool.polarity() < 0
                        && warm.compound() == null
                        && warm.source().equals(cool.source())
                        && warm.target().equals(cool.target())
                        && apart(warm, cool, but)) {
                    merged.set(i, joined(warm, cool, connector));
                    merged.remove(k);
                    return merged;
                }
            }
        }
        return merged;
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

    private static Stance joined(Stance warm, Stance cool, String connector) {
        boolean warmFirst = warm.evidence().end() <= cool.evidence().end();
        List<String> poles = warmFirst ? List.of(warm.label(), cool.label()) : List.of(cool.label(), warm.label());
        List<String> rules = new ArrayList<>(warm.rules());
        rules.addAll(cool.rules());
        rules.add("stance.compound.contrast");
        List<String> attribution = warm.attribution().isEmpty() ? cool.attribution() : warm.attribution();
        Span evidence = new Span(
                Math.min(warm.evidence().start(), cool.evidence().start()),
                Math.max(warm.evidence().end(), cool.evidence().end()));
        return new Stance(
                warm.source(),
                warm.target(),
                1,
                Observation.score(1, true, warm.conditional()),
                String.join(" " + connector + " ", poles),
                warm.quadClass(),
                warm.eventRoot(),
                warm.goldstein(),
                true,
                warm.negated(),
                warm.conditional() || cool.conditional(),
                warm.reported() || cool.reported(),
                attribution.isEmpty() ? null : attribution.get(attribution.size() - 1),
                attribution,
                null,
                new Stance.Compound(poles, connector),
                Math.min(warm.confidence(), cool.confidence()),
                rules,
                evidence,
                null);
    }
}
