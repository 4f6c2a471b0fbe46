package org.demarche.index.template;

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

    /**
     * The settings and the fields of an index, as a component template.
     *
     * @param name {@code articles} or {@code stances}
     * @param analyzerType of every text field
     */
    static String component(String name, IndexLayout layout, String analyzerType) {
        ObjectNode file = read(name);
        file.withObject("/template").set("settings", settings(layout, analyzerType));
        return file.toString();
    }

    /** The fields alone, to bring an existing index up to date. */
    static String mapping(String name) {
        return read(name).at("/template/mappings").toString();
    }

    private static ObjectNode settings(IndexLayout layout, String analyzerType) {
        ObjectNode settings = read("settings");
        ObjectNode index = settings.withObject("/index");
        index.put("number_of_shards", layout.shards());
        if (IndexLayout.AUTO.equals(layout.replicas())) {
            index.put("auto_expand_replicas", "0-1");
        } else {
            index.put("number_of_replicas", Integer.parseInt(layout.replicas()));
        }
        index.withObject("/analysis/analyzer/" + ANALYZER).put("type", analyzerType);
        return settings;
    }

    private static ObjectNode read(String name) {
        String path = name + ".json";
        try (InputStream file = TemplateFiles.class.getResourceAsStream(path)) {
            return JSON.readValue(file, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar's own " + path + " cannot be read", e);
        }
    }
}
