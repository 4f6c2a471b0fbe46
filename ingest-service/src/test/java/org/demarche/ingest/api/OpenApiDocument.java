package org.demarche.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The document of the API, read strictly: an object may have no property that it does not describe. */
public final class OpenApiDocument {

    private static final String ADDRESS = "https://demarche.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, root.toString()))));
    }

    public static OpenApiDocument read() throws IOException {
        try (InputStream in = HttpApi.class.getResourceAsStream("openapi.json")) {
            JsonNode root = JSON.readTree(in);
            close(root);
            return new OpenApiDocument(root);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && schema.has("type")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(OpenApiDocument::close);
    }

    /** Each operation as its method and path. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    JsonNode operation(String methodAndPath) {
        return root.at(pointer(methodAndPath));
    }

    /** The names of the properties of a schema or, by a path such as {@code Submission/properties/source}, of one in it. */
    public Set<String> properties(String schema) {
        Set<String> names = new TreeSet<>();
        root.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names of the properties of a schema that a client decides on. */
    public Set<String> writableProperties(String schema) {
        Set<String> names = properties(schema);
        JsonNode described = root.at("/components/schemas/" + schema + "/properties");
        names.removeIf(name -> described.path(name).path("readOnly").booleanValue());
        return names;
    }

    /** The response that an operation describes for a status, missing where it describes none. */
    JsonNode response(String methodAndPath, int status) {
        return root.at(responsePointer(methodAndPath, status));
    }

    /** What is wrong with the body of an answer. */
    Set<ValidationMessage> faults(String methodAndPath, int status, String mediaType, JsonNode body) {
        return schema(responsePointer(methodAndPath, status) + "/content/" + escaped(mediaType) + "/schema")
                .validate(body);
    }

    Set<ValidationMessage> headerFaults(String methodAndPath, int status, String header, JsonNode value) {
        return schema(responsePointer(methodAndPath, status) + "/headers/" + header + "/schema")
                .validate(value);
    }

    /** What is wrong with the JSON body of a request. */
    Set<ValidationMessage> requestFaults(String methodAndPath, String mediaType, JsonNode body) {
        return schema(pointer(methodAndPath) + "/requestBody/content/" + escaped(mediaType) + "/schema")
                .validate(body);
    }

    private JsonSchema schema(String pointer) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), config);
    }

    private String responsePointer(String methodAndPath, int status) {
        String inline = pointer(methodAndPath) + "/responses/" + status;
        String reference = root.at(inline).path("$ref").asText();
        return reference.isEmpty() ? inline : reference.substring(1);
    }

    private static String pointer(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return "/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
