package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.Stance;
import org.demarche.enrich.text.YamlResource;

/** Finds a warm and a cool word that qualify each other: "optimistic but cautious", "cautious optimism". */
final class CompoundFinder {

    private static final int GAP = 4;

    private final Set<String> warm;
    private final Set<String> cool;
    private final Modality words;

    record Poles(List<String> warm, List<String> cool) {}

    /** A compound, by tokens. */
    record Found(int first, int end, Stance.Compound compound) {
        String label() {
            String connector = compound.connector() == null ? " " : " " + compound.connector() + " ";
            return String.join(connector, compound.poles());
        }
    }

    private CompoundFinder(Poles poles, Modality words) {
        this.warm = new HashSet<>(poles.warm());
        this.cool = new HashSet<>(poles.cool());
        this.words = words;
    }

    static CompoundFinder load(Modality words) {
        return new CompoundFinder(YamlResource.read(CompoundFinder.class, "poles.yaml", Poles.class), words);
    }

    List<Found> find(SentenceView sentence) {
        List<Found> found = new ArrayList<>();
        for (int t = sentence.first(); t < sentence.end(); t++) {
            boolean isWarm = warm.contains(sentence.word(t));
            if (!isWarm && !cool.contains(sentence.word(t))) {
                continue;
            }
            Found pair = from(sentence, t, isWarm);
            if (pair != null) {
                found.add(pair);
                t = pair.end() - 1;
            }
        }
        return found;
    }

    private Found from(SentenceView sentence, int t, boolean isWarm) {
        String connector = null;
        for (int u = t + 1; u < Math.min(sentence.end(), t + 2 + GAP); u++) {
            String word = sentence.word(u);
            if (isWarm ? cool.contains(word) : warm.contains(word)) {
                // Without a connector only "cautiously optimistic" and "cautious optimism" are compounds, not "open
                // wariness".
                boolean qualified =
                        connector != null && !connector.equals("and") || connector == null && !isWarm && u == t + 1;
                return qualified
                        ? new Found(t, u + 1, new Stance.Compound(List.of(sentence.word(t), word), connector))
                        : null;
            }
            if (words.connectors.contains(word)) {
                connector = word;
            } else if (!filler(word)) {
                return null;
            }
        }
        return null;
    }

    private static boolean filler(String word) {
        return word.equals(",")
                || word.equals("\"")
                || word.endsWith("ly")
                || word.equals("also")
                || word.equals("still")
                || word.equals("remains")
                || word.equals("remained")
                || word.equals("very")
                || word.equals("a")
                || word.equals("some")
                || word.equals("with")
                || word.equals("it")
                || word.equals("was")
                || word.equals("is");
    }
}
