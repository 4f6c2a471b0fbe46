package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.TagResult;

/** Whether a text is for or against a given target, or neither. */
final class TargetKind implements TaggingKind {

    private final MacroF1 sign = new MacroF1();

    @Override
    public Optional<TagRequest> request(JsonNode item) {
        String text = item.path("text").asText();
        JsonNode target = item.path("target");
        return Optional.of(new TagRequest(
                null,
                text,
                List.of(),
                List.of(GoldFile.span(
                        text, target.path("start").asInt(), target.path("end").asInt()))));
    }

    @Override
    public void add(JsonNode item, TagResult answer) {
        sign.add(
                item.path("polarity").asInt(),
                Integer.signum(answer.targets().get(0).polarity()));
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("sign", sign.percent(), 1));
    }
}
