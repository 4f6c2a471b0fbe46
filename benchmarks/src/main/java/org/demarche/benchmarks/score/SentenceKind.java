package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.demarche.contract.Stance;
import org.demarche.enrich.tag.TagResult;

/** The quad class of a sentence, or that it tells no event; the tagger finds the actors. */
final class SentenceKind implements TaggingKind {

    private final MacroF1 quad = new MacroF1();

    @Override
    public void add(JsonNode item, TagResult answer) {
        quad.add(
                item.path("quadClass").asInt(),
                QuadNumber.of(strongest(answer.tags().stances())));
    }

    /** The stance that speaks for a sentence: the greatest polarity of either sign, then the greatest confidence. */
    private static Stance strongest(List<Stance> stances) {
        Stance best = null;
        for (Stance stance : stances) {
            int more = best == null ? 1 : Math.abs(stance.polarity()) - Math.abs(best.polarity());
            if (more > 0 || more == 0 && stance.confidence() > best.confidence()) {
                best = stance;
            }
        }
        return best;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("quad and none", quad.percent(), 1));
    }
}
