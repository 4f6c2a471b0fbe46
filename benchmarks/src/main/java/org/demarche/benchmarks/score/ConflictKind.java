package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.demarche.enrich.tag.TagResult;

/** Whether a piece of a speech attacks anybody. */
final class ConflictKind implements TaggingKind {

    private final MacroF1 attacks = new MacroF1();

    @Override
    public void add(JsonNode item, TagResult answer) {
        boolean found = answer.tags().stances().stream().anyMatch(stance -> stance.polarity() < 0);
        attacks.add(item.path("conflict").asInt(), found ? 1 : 0);
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("attack or not", attacks.percent(), 1));
    }
}
