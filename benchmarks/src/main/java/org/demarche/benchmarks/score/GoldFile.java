package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.Span;

/** Texts with known answers: a JSON array, an object with {@code items} or {@code articles}, or a JSON object a line. */
final class GoldFile {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private GoldFile() {}

    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> found = MAPPER.readerFor(JsonNode.class).readValues(file.toFile())) {
            found.forEachRemaining(values::add);
        }
        if (values.size() != 1) {
            return values;
        }
        JsonNode only = values.get(0);
        for (String name : List.of("items", "articles")) {
            if (only.has(name)) {
                return children(only.path(name));
            }
        }
        return only.isArray() ? children(only) : values;
    }

    private static List<JsonNode> children(JsonNode array) {
        List<JsonNode> children = new ArrayList<>();
        array.forEach(children::add);
        return children;
    }

    /** A span in code points, as the files have it, in UTF-16 code units, as the tagger counts. */
    static Span span(String text, int start, int end) {
        return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
