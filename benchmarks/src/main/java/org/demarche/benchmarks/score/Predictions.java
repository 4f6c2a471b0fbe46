package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.benchmarks.extractor.Extracted;

/** What the extractors said, one file of JSON each, in the format of the truth: for a closer look, and for other scorers. */
final class Predictions {

    private final JsonMapper json = new JsonMapper();
    private final Path folder;

    Predictions(Path folder) {
        this.folder = folder;
    }

    void write(List<ScoredPage> pages) throws IOException {
        Map<String, ObjectNode> files = new TreeMap<>();
        for (ScoredPage page : pages) {
            page.extracted()
                    .forEach((extractor, extracted) -> files.computeIfAbsent(extractor, name -> json.createObjectNode())
                            .set(page.id(), prediction(extracted)));
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, ObjectNode> file : files.entrySet()) {
            json.writeValue(folder.resolve(file.getKey() + ".json").toFile(), file.getValue());
        }
    }

    private ObjectNode prediction(Extracted page) {
        ObjectNode prediction = json.createObjectNode();
        prediction.put("articleBody", page.text());
        prediction.put("title", page.title());
        prediction.put("date", page.date());
        page.authors().forEach(prediction.putArray("author")::add);
        return prediction;
    }
}
