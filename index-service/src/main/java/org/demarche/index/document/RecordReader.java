package org.demarche.index.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;

/** Reads the key and the value of a record of {@code demarche.enriched}. */
public final class RecordReader {

    private static final JsonMapper JSON = ContractJson.mapper();

    /** Elasticsearch refuses a whole bulk for one id above 512 bytes; a stance row's id is longer by its position. */
    private static final int LONGEST_ID_BYTES = 480;

    /**
     * Reads a record; whatever its bytes are, it answers and does not throw.
     *
     * @param value null for a tombstone
     * @param timestamp of the Kafka record, milliseconds since the epoch
     */
    public Reading read(byte[] key, byte[] value, long timestamp) {
        if (key == null || key.length == 0) {
            return new Reading.Unreadable(Reading.Reason.NO_KEY, "the key must be the article id", null);
        }
        if (key.length > LONGEST_ID_BYTES) {
            return wrongShape("the key is longer than " + LONGEST_ID_BYTES + " bytes", null);
        }
        String id = new String(key, StandardCharsets.UTF_8);
        // A record of a producer without a clock has the timestamp -1, which is no version.
        return value == null ? new Change.Removal(id, Math.max(timestamp, 0)) : article(id, value);
    }

    private static Reading article(String id, byte[] value) {
        try {
            JsonNode json = JSON.readTree(value);
            if (!(json instanceof ObjectNode object)) {
                return wrongShape("the value must be a JSON object", null);
            }
            if (object.path("schemaVersion").asInt() > Article.SCHEMA_VERSION) {
                return new Reading.Unreadable(
                        Reading.Reason.NEWER_SCHEMA,
                        "schemaVersion is above " + Article.SCHEMA_VERSION
                                + ", the highest known here: update the index service, then replay",
                        null);
            }
            EnrichedArticle article = JSON.treeToValue(object, EnrichedArticle.class);
            if (!article.article().id().equals(id)) {
                return new Reading.Unreadable(
                        Reading.Reason.KEY_MISMATCH, "the key is not the id of the article in the value", null);
            }
            return fault(article)
                    .<Reading>map(fault -> wrongShape(fault, null))
                    .orElseGet(() -> new Change.Upsert(article, object));
        } catch (StreamReadException e) {
            return new Reading.Unreadable(Reading.Reason.NOT_JSON, "the value is not JSON", e);
        } catch (JsonMappingException e) {
            return wrongShape("the value does not fit the contract at " + path(e), e);
        } catch (IOException e) {
            return new Reading.Unreadable(Reading.Reason.NOT_JSON, "the value is not JSON in UTF-8", e);
        }
    }

    /** What would be refused or would throw later, on the way to the documents. */
    private static Optional<String> fault(EnrichedArticle article) {
        if (article.revision() <= 0) {
            return Optional.of("revision must be positive");
        }
        int length = article.article().text().length();
        for (Stance stance : article.tags().stances()) {
            if (stance.source() == null || stance.target() == null) {
                return Optional.of("a stance has no source or no target");
            }
            Span evidence = stance.evidence();
            if (evidence != null && evidence.end() > length) {
                return Optional.of("a stance's evidence ends after the text");
            }
        }
        return article.tags().themes().stream().anyMatch(theme -> theme.id() == null)
                ? Optional.of("a theme has no id")
                : Optional.empty();
    }

    private static Reading.Unreadable wrongShape(String detail, JsonProcessingException cause) {
        return new Reading.Unreadable(Reading.Reason.WRONG_SHAPE, detail, cause);
    }

    /** The names of the fields down to the fault; Jackson's own message may quote the article. */
    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "its root" : path;
    }
}
