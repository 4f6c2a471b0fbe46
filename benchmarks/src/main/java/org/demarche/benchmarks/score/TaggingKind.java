package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.TagResult;

/** A kind of question to the tagger; it gathers the answers one after the other. */
interface TaggingKind {

    /** What to ask of a text, empty if it is not scored. */
    default Optional<TagRequest> request(JsonNode item) {
        return Optional.of(new TagRequest(null, item.path("text").asText(), List.of(), List.of()));
    }

    void add(JsonNode item, TagResult answer);

    List<Figure> figures();

    /**
     * A figure that comes out.
     *
     * @param digits after the point
     */
    record Figure(String name, double value, int digits) {}
}
