package org.demarche.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Span;
import org.demarche.enrich.model.Models.TargetClass;

/** NewsMTSC (Hamborg and Donnay, 2021; MIT licence): sentences of the news with one marked target and the polarity toward it. */
final class NewsMtsc {

    private final List<JsonNode> items;

    private NewsMtsc(List<JsonNode> items) {
        this.items = items;
    }

    static NewsMtsc read(Path file) throws IOException {
        return new NewsMtsc(JsonLines.read(file));
    }

    /** One example a target; all targets of a sentence are one group. */
    List<Example> targets(TextReader reader) {
        List<Example> examples = new ArrayList<>();
        for (JsonNode item : items) {
            String text = item.get("text").asText();
            JsonNode target = item.get("target");
            // The data counts code points, the tagger UTF-16 code units.
            Span span = new Span(
                    text.offsetByCodePoints(0, target.get("start").asInt()),
                    text.offsetByCodePoints(0, target.get("end").asInt()));
            int[] answers = Example.oneOf(
                    TargetClass.values().length, item.get("polarity").asInt() + TargetClass.NEUTRAL.ordinal());
            examples.add(new Example(reader.read(text).targetFeatures(span), answers, text));
        }
        return examples;
    }

    /** Every sentence once. */
    List<String> sentences() {
        return items.stream().map(item -> item.get("text").asText()).distinct().toList();
    }
}
