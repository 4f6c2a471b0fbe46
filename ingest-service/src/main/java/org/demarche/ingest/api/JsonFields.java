package org.demarche.ingest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The JSON object of a request, read field by field; whatever is wrong is a problem that names the field. */
public final class JsonFields {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode object;
    private final String path;

    private JsonFields(JsonNode object, String path, Set<String> known) throws Problem.Found {
        this.object = object;
        this.path = path;
        rejectUnknown(known);
    }

    /**
     * Reads a body.
     *
     * @param known the names of the fields that it may have
     */
    public static JsonFields of(byte[] body, Set<String> known) throws Problem.Found {
        return new JsonFields(parse(body), "", known);
    }

    /** The fields of the object in a field; none where that is absent or null. */
    public JsonFields object(String field, Set<String> known) throws Problem.Found {
        JsonNode node = given(field);
        if (node == null) {
            return new JsonFields(JsonNodeFactory.instance.objectNode(), path + field + ".", known);
        }
        require(node, path + field, JsonNodeType.OBJECT);
        return new JsonFields(node, path + field + ".", known);
    }

    /** The field's characters as they are; null where it is absent, null or blank. */
    public String text(String field) throws Problem.Found {
        JsonNode node = given(field);
        if (node == null) {
            return null;
        }
        require(node, path + field, JsonNodeType.STRING);
        return node.textValue().isBlank() ? null : node.textValue();
    }

    /** As {@link #text}, and refuses what could not be written as UTF-8. */
    public String words(String field) throws Problem.Found {
        String text = text(field);
        return text == null ? null : whole(text, path + field);
    }

    /** The strings of the list in a field; null where it is absent or null. */
    public List<String> texts(String field) throws Problem.Found {
        JsonNode node = given(field);
        if (node == null) {
            return null;
        }
        require(node, path + field, JsonNodeType.ARRAY);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String place = path + field + "[" + i + "]";
            require(node.get(i), place, JsonNodeType.STRING);
            texts.add(whole(node.get(i).textValue().strip(), place));
        }
        return texts;
    }

    private JsonNode given(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    /** The object that a body is, whatever its fields are. */
    public static JsonNode parse(byte[] body) throws Problem.Found {
        String text = decode(body);
        if (text.isBlank()) {
            throw Problem.malformedJson("the body is empty; send a JSON object").found();
        }
        try {
            JsonNode json = JSON.readValue(text);
            if (!json.isObject()) {
                throw Problem.malformedJson("the body must be a JSON object, not " + name(json))
                        .found();
            }
            return json;
        } catch (JsonProcessingException e) {
            throw Problem.malformedJson(describe(e)).found();
        }
    }

    /** Where it is broken and how, without the words of the article that stand around it. */
    private static String describe(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return "the body is not JSON" + place + ": "
                + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static String decode(byte[] body) throws Problem.Found {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw Problem.notUtf8(in.position()).found();
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String whole(String value, String place) throws Problem.Found {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw Problem.invalidField(
                            place, "holds half of a character; send both halves of a surrogate pair, or none")
                    .found();
        }
        return value;
    }

    private static void require(JsonNode node, String place, JsonNodeType type) throws Problem.Found {
        if (node.getNodeType() != type) {
            throw Problem.invalidField(place, "must be " + type.name().toLowerCase(Locale.ROOT) + ", not " + name(node))
                    .found();
        }
    }

    private static String name(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private void rejectUnknown(Set<String> known) throws Problem.Found {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                List<String> fields = known.stream().sorted().toList();
                throw Problem.invalidField(path + name, "is not known; the fields are " + fields)
                        .found();
            }
        }
    }
}
