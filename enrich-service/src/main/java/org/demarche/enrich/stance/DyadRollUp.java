package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.contract.Dyad;
import org.demarche.contract.Stance;

/** Rolls the stances of an article up by directed dyad. */
final class DyadRollUp {

    private static final double NEUTRAL = 0.1;
    private static final double MIXED_SHARE = 0.3;

    private DyadRollUp() {}

    static List<Dyad> of(List<Stance> stances) {
        Map<String, List<Stance>> byDyad = new LinkedHashMap<>();
        for (Stance stance : stances) {
            byDyad.computeIfAbsent(Dyad.name(stance.source(), stance.target()), name -> new ArrayList<>())
                    .add(stance);
        }
        List<Dyad> dyads = new ArrayList<>();
        byDyad.values().forEach(same -> dyads.add(dyad(same)));
        dyads.sort(Comparator.comparingInt((Dyad dyad) -> -dyad.stances())
                .thenComparing(dyad -> Dyad.name(dyad.source(), dyad.target())));
        return dyads;
    }

    private static Dyad dyad(List<Stance> stances) {
        double score = stances.stream().mapToDouble(Stance::score).average().orElse(0);
        long hedged = stances.stream().filter(Stance::hedged).count();
        long warm = stances.stream().filter(stance -> stance.polarity() > 0).count();
        // A compound has a cool pole, whatever its polarity.
        long cool = stances.stream()
                .filter(stance -> stance.polarity() < 0 || stance.compound() != null)
                .count();
        Stance.Compound compound = stances.stream()
                .map(Stance::compound)
                .filter(poles -> poles != null)
                .findFirst()
                .orElse(null);
        double minority = Math.min(warm, cool) / (double) stances.size();
        Dyad.Label label;
        if (minority >= MIXED_SHARE) {
            label = Dyad.Label.MIXED;
        } else if (score > NEUTRAL) {
            label = Dyad.Label.FAVOURABLE;
        } else if (score < -NEUTRAL) {
            label = Dyad.Label.UNFAVOURABLE;
        } else {
            label = warm > 0 && cool > 0 ? Dyad.Label.MIXED : Dyad.Label.NEUTRAL;
        }
        Stance first = stances.get(0);
        return new Dyad(
                first.source(),
                first.target(),
                stances.size(),
                Observation.round(score),
                label,
                Observation.round(hedged / (double) stances.size()),
                compound);
    }
}
