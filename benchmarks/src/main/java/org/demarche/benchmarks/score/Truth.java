package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is known of a page's article; what is not known is not scored. */
final class Truth {

    private final JsonNode fields;

    Truth(JsonNode fields) {
        this.fields = fields;
    }

    /** Reads a JSON object of pages by their id. */
    static Map<String, Truth> read(Path file) throws IOException {
        JsonNode pages = new JsonMapper().readTree(file.toFile());
        if (!pages.isObject()) {
            throw new IOException(file + " is no JSON object of pages by their id");
        }
        Map<String, Truth> truths = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            truths.put(page.getKey(), new Truth(page.getValue()));
        }
        return truths;
    }

    /** The address of the page, empty if unknown. */
    String url() {
        return field("url").orElse("");
    }

    /** The whole text of the article, empty if unknown. */
    Optional<String> body() {
        return fields.has("articleBody")
                ? Optional.of(fields.path("articleBody").asText(""))
                : Optional.empty();
    }

    Optional<String> title() {
        return field("title");
    }

    /** The day of publication, YYYY-MM-DD. */
    Optional<String> date() {
        return field("date").map(date -> date.substring(0, Math.min(date.length(), "YYYY-MM-DD".length())));
    }

    /** The names for comparing. */
    Optional<Set<String>> authors() {
        JsonNode author = fields.path("author");
        if (author.isArray()) {
            return author.isEmpty() ? Optional.empty() : Optional.of(Texts.names(strings(author)));
        }
        return field("author").map(Texts::namesOf);
    }

    boolean hasSegments() {
        return !wanted().isEmpty() || !unwanted().isEmpty();
    }

    /** Passages that must be in the article. */
    List<String> wanted() {
        return strings(fields.path("with"));
    }

    /** Passages that must not be in the article. */
    List<String> unwanted() {
        return strings(fields.path("without"));
    }

    /** The value of any field as text, empty if it is missing, null or blank. */
    Optional<String> field(String name) {
        String value = fields.path(name).asText("");
        return fields.path(name).isNull() || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
