package org.demarche.index.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.ContractJson;

/** Writes the documents of an article as the UTF-8 JSON that goes into a bulk. */
public final class Documents {

    private static final JsonMapper JSON = ContractJson.mapper();

    private Documents() {}

    /**
     * The document of {@code demarche-articles}: the record as it was sent, and the flat fields for charts.
     *
     * @param stanceRows the high-water mark of the article's stance rows
     */
    public static byte[] article(Change.Upsert change, int stanceRows) {
        ObjectNode document = change.json().deepCopy();
        ObjectNode facets = JSON.valueToTree(ArticleFacets.of(change.article(), stanceRows));
        document.setAll(facets);
        return bytes(document);
    }

    /** The documents of {@code demarche-stances}, in the order of their positions. */
    public static List<byte[]> stances(Change.Upsert change) {
        List<byte[]> rows = new ArrayList<>(change.rows());
        for (int position = 0; position < change.rows(); position++) {
            rows.add(bytes(StanceRow.of(change.article(), position)));
        }
        return rows;
    }

    private static byte[] bytes(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from JSON can always be written as JSON", e);
        }
    }
}
