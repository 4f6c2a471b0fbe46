package org.demarche.ingest.extract.head;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers the names or the addresses under fields of JSON-LD: texts, objects, references and lists of them. Many references may lead
 * to one thing, so that the texts are bounded in number and length, and so is the way to them.
 */
final class LinkedTexts {

    private static final int MOST = 200;
    private static final int LONGEST = 3000;
    private static final int MOST_STEPS = 20_000;
    private static final int DEEPEST = 3;

    private final Map<String, JsonNode> byId;
    private final List<String> texts = new ArrayList<>();
    private int steps;

    /** Starts with what the references lead to. */
    LinkedTexts(Map<String, JsonNode> byId) {
        this.byId = byId;
    }

    LinkedTexts names(JsonNode node) {
        addNames(node, 0);
        return this;
    }

    LinkedTexts addresses(JsonNode node) {
        addAddresses(node, 0);
        return this;
    }

    List<String> texts() {
        return texts;
    }

    private void addNames(JsonNode node, int depth) {
        if (isEnough(depth)) {
            return;
        }
        if (node.isTextual()) {
            add(node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size() && !isEnough(depth); i++) {
                addNames(node.get(i), depth + 1);
            }
        } else if (node.isObject()) {
            JsonNode name = node.has("@value") ? node.path("@value") : node.path("name");
            boolean named = name.isContainerNode() || !name.asText("").isBlank() && !name.isNull();
            JsonNode meant = meant(node);
            if (named) {
                addNames(name, depth + 1);
            } else if (node.has("givenName")) {
                add(node.path("givenName").asText() + " "
                        + node.path("familyName").asText());
            } else if (meant != null) {
                addNames(meant, depth + 1);
            }
        }
    }

    private void addAddresses(JsonNode node, int depth) {
        if (isEnough(depth)) {
            return;
        }
        JsonNode meant = node.isObject() ? meant(node) : null;
        if (node.isTextual()) {
            add(node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size() && !isEnough(depth); i++) {
                addAddresses(node.get(i), depth + 1);
            }
        } else if (node.has("url")) {
            addAddresses(node.path("url"), depth + 1);
        } else if (node.has("contentUrl")) {
            addAddresses(node.path("contentUrl"), depth + 1);
        } else if (meant != null) {
            addAddresses(meant, depth + 1);
        }
    }

    /** What a reference leads to, null where this is none. */
    private JsonNode meant(JsonNode node) {
        JsonNode meant = byId.get(node.path("@id").asText());
        return meant == node ? null : meant;
    }

    private boolean isEnough(int depth) {
        steps++;
        return depth > DEEPEST || texts.size() >= MOST || steps > MOST_STEPS;
    }

    private void add(String text) {
        if (text.length() <= LONGEST) {
            texts.add(text);
        }
    }
}
