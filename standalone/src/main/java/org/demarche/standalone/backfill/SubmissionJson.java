package org.demarche.standalone.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.demarche.contract.ContractJson;

/** Makes a submission of a JSON object: one as the API takes it stays as it is, an article gives the fields that the API knows. */
final class SubmissionJson {

    /** As strict as the API, which does not see what is written anew here. */
    private static final ObjectReader JSON = ContractJson.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /** What an article has and no submission may have. */
    private static final List<String> ARTICLE_FIELDS = List.of("schemaVersion", "canonicalUrl", "extraction", "file");

    private static final List<String> SHARED_FIELDS =
            List.of("url", "text", "title", "authors", "publishedAt", "section", "tags", "image");
    private static final List<String> SOURCE_FIELDS = List.of("name", "feed");

    private SubmissionJson() {}

    /** Reads a line of many, or a whole file, whose JSON may span lines. */
    static Content read(byte[] bytes) {
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return malformed(e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            return malformed("not UTF-8");
        }
        if (!json.isObject()) {
            return malformed("not a JSON object");
        }
        if (ARTICLE_FIELDS.stream().noneMatch(json::has)) {
            return submission((ObjectNode) json);
        }
        if (json.has("error") && !json.has("text")) {
            // What an extraction says of a page in which it found no article.
            return new Content.PassedOver();
        }
        return submission(ofArticle(json));
    }

    private static ObjectNode ofArticle(JsonNode article) {
        ObjectNode submission = copy(article, SHARED_FIELDS);
        if (!submission.has("url") && article.hasNonNull("canonicalUrl")) {
            submission.set("url", article.get("canonicalUrl"));
        }
        ObjectNode source = copy(article.path("source"), SOURCE_FIELDS);
        return source.isEmpty() ? submission : submission.set("source", source);
    }

    private static ObjectNode copy(JsonNode from, List<String> fields) {
        ObjectNode to = ContractJson.mapper().createObjectNode();
        for (String field : fields) {
            if (from.hasNonNull(field)) {
                to.set(field, from.get(field));
            }
        }
        return to;
    }

    private static Content malformed(String why) {
        return new Content.Unsendable(null, "malformed-json", why);
    }

    static Content submission(ObjectNode json) {
        try {
            return new Content.Submission(ContractJson.mapper().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }
}
