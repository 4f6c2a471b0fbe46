package org.demarche.ingest.accept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.ingest.assemble.Submission;

/** Reads a submission from JSON and names the field of whatever is wrong with it. */
final class SubmissionReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS =
            Set.of("url", "html", "text", "title", "authors", "publishedAt", "section", "tags", "image", "source");
    private static final Set<String> SOURCE_FIELDS = Set.of("name", "feed");

    Submission read(byte[] body) throws Problem.Found {
        JsonNode json = parse(body);
        rejectUnknown(json, FIELDS, "");
        JsonNode source = json.path("source");
        if (!source.isMissingNode() && !source.isNull()) {
            require(source, "source", JsonNodeType.OBJECT);
            rejectUnknown(source, SOURCE_FIELDS, "source.");
        }
        return new Submission(
                words(json, "url", "url"),
                content(text(json, "html", "html"), text(json, "text", "text")),
                words(json, "title", "title"),
                texts(json, "authors"),
                time(text(json, "publishedAt", "publishedAt")),
                words(json, "section", "section"),
                texts(json, "tags"),
                words(json, "image", "image"),
                words(source, "name", "source.name"),
                words(source, "feed", "source.feed"));
    }

    private static JsonNode parse(byte[] body) throws Problem.Found {
        String text = decode(body);
        if (text.isBlank()) {
            throw Problem.malformedJson("the body is empty; send a JSON object with html or text")
                    .found();
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

    private static Submission.Content content(String html, String text) throws Problem.Found {
        if (html != null && text != null) {
            throw Problem.invalidField("text", "and html exclude each other; send one of them")
                    .found();
        }
        if (html != null) {
            return new Submission.Content.Html(html);
        }
        if (text == null) {
            throw Problem.missingContent().found();
        }
        return new Submission.Content.Text(text);
    }

    /** The field's lines; null where it is absent or null. */
    private static List<String> texts(JsonNode object, String field) throws Problem.Found {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        require(node, field, JsonNodeType.ARRAY);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            require(node.get(i), field + "[" + i + "]", JsonNodeType.STRING);
            texts.add(whole(node.get(i).textValue().strip(), field + "[" + i + "]"));
        }
        return texts;
    }

    private static OffsetDateTime time(String value) throws Problem.Found {
        if (value == null) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.invalidField("publishedAt", "must be ISO 8601 with a zone, such as 2026-11-22T08:30:00Z")
                    .found();
        }
    }

    /** The field's words; null where it is absent, null or blank. */
    private static String text(JsonNode object, String field, String path) throws Problem.Found {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        require(node, path, JsonNodeType.STRING);
        return node.textValue().isBlank() ? null : node.textValue();
    }

    private static String words(JsonNode object, String field, String path) throws Problem.Found {
        String text = text(object, field, path);
        return text == null ? null : whole(text, path);
    }

    /** Refuses what could not be written as UTF-8; the extractor mends it in pages and texts, where it does no harm. */
    private static String whole(String value, String path) throws Problem.Found {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw Problem.invalidField(path, "holds half of a character; send both halves of a surrogate pair, or none")
                    .found();
        }
        return value;
    }

    private static void require(JsonNode node, String path, JsonNodeType type) throws Problem.Found {
        if (node.getNodeType() != type) {
            throw Problem.invalidField(path, "must be " + type.name().toLowerCase(Locale.ROOT) + ", not " + name(node))
                    .found();
        }
    }

    private static String name(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static void rejectUnknown(JsonNode object, Set<String> known, String prefix) throws Problem.Found {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                List<String> fields = known.stream().sorted().toList();
                throw Problem.invalidField(prefix + name, "is not known; the fields are " + fields)
                        .found();
            }
        }
    }
}
