package org.demarche.ingest.extract.head;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON-LD scripts of one page, which together have 2 million characters and 200,000 tokens at most: the tree of a token can
 * take fifty bytes. What is beyond that, or does not parse, is passed over.
 */
final class JsonScripts {

    private static final int MOST_CHARACTERS = 2_000_000;

    /** Of one script; as many of those before let no further one in. */
    private static final int MOST_TOKENS = 100_000;

    private static final ObjectReader LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build()
            .readerFor(JsonNode.class);

    private int characters;
    private long tokens;

    private JsonScripts() {}

    /** The roots of those that could be read. */
    static List<JsonNode> read(List<String> scripts) {
        JsonScripts page = new JsonScripts();
        List<JsonNode> roots = new ArrayList<>(scripts.size());
        for (String script : scripts) {
            JsonNode root = page.within(script);
            if (root != null) {
                roots.add(root);
            }
        }
        return roots;
    }

    private JsonNode within(String script) {
        if (script.length() > MOST_CHARACTERS - characters || tokens > MOST_TOKENS) {
            return null;
        }
        characters += script.length();
        return parse(json(script));
    }

    private static String json(String script) {
        String json = script.replace("<!--", "")
                .replace("-->", "")
                .replace("//<![CDATA[", "")
                .replace("//]]>", "")
                .replace("<![CDATA[", "")
                .replace("]]>", "")
                .strip();
        return json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
    }

    private JsonNode parse(String json) {
        try (JsonParser parser = LENIENT.createParser(json)) {
            try {
                return LENIENT.readTree(parser);
            } finally {
                tokens += parser.currentTokenCount();
            }
        } catch (IOException e) {
            return null;
        }
    }
}
