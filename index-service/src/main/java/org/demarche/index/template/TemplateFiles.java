package org.demarche.index.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.demarche.contract.ContractJson;

/** The component templates as they lie beside this class, and what only the running service knows filled in. */
final class TemplateFiles {

    /** The one analyzer of every text field; its type depends on what the cluster has. */
    static final String ANALYZER = "demarche_text";

    private static final JsonMapper JSON = ContractJson.mapper();

    private TemplateFiles() {}

    /** The settings of every index, as a component template. */
    static String settings(IndexLayout layout, String analyzerType) {
        ObjectNode file = read("settings");
        ObjectNode index = (ObjectNode) file.at("/template/settings/index");
        index.put("number_of_shards", layout.shards());
        if (IndexLayout.AUTO.equals(layout.replicas())) {
            index.put("auto_expand_replicas", "0-1");
        } else {
            index.put("number_of_replicas", Integer.parseInt(layout.replicas()));
        }
        ((ObjectNode) index.at("/analysis/analyzer/" + ANALYZER)).put("type", analyzerType);
        return file.toString();
    }

    /** The mapping of an index ({@code articles}, {@code stances}), as a component template. */
    static String fields(String name) {
        return read(name).toString();
    }

    /** The mapping alone, to bring an existing index up to date. */
    static String mapping(String name) {
        return read(name).at("/template/mappings").toString();
    }

    private static ObjectNode read(String name) {
        String path = name + ".json";
        try (InputStream file = TemplateFiles.class.getResourceAsStream(path)) {
            JsonNode json = JSON.readTree(file);
            return (ObjectNode) json;
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's own " + path + " cannot be read", e);
        }
    }
}
