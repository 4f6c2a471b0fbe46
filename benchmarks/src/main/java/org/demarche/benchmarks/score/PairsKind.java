package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.tag.Pair;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.TagResult;

/** Cooperation or conflict, quad class and PLOVER root of a given directed pair. */
final class PairsKind implements TaggingKind {

    private final MacroF1 binary = new MacroF1();
    private final MacroF1 quad = new MacroF1();
    private final MacroF1 root = new MacroF1();

    @Override
    public Optional<TagRequest> request(JsonNode item) {
        JsonNode source = item.path("source").path("spans").path(0);
        JsonNode target = item.path("target").path("spans").path(0);
        if (source.isMissingNode() || target.isMissingNode()) {
            return Optional.empty();
        }
        String text = item.path("text").asText();
        return Optional.of(
                new TagRequest(null, text, List.of(new Pair(span(text, source), span(text, target))), List.of()));
    }

    private static Span span(String text, JsonNode bounds) {
        return GoldFile.span(text, bounds.path(0).asInt(), bounds.path(1).asInt());
    }

    @Override
    public void add(JsonNode item, TagResult answer) {
        Stance stance = answer.tags().stances().stream()
                .filter(each -> Objects.equals(each.pair(), 0))
                .findFirst()
                .orElse(null);
        int right = item.path("quadClass").asInt();
        int said = QuadNumber.of(stance);
        binary.add(right <= 2, said == 0 ? null : said <= 2);
        quad.add(right, said);
        root.add(
                item.path("ploverRoot").asText(),
                stance == null ? null : stance.eventRoot().name());
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("binary", binary.percent(), 1),
                new Figure("quad", quad.percent(), 1),
                new Figure("root", root.percent(), 1));
    }
}
