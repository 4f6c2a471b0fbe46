package org.demarche.ingest.extract.head;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the JSON-LD of a page says about its article: scripts that do not parse are passed over. */
public final class JsonLd {

    private static final int MOST_NODES = 20_000;
    private static final int OTHER = 7;
    private static final String FREE = "isAccessibleForFree";
    private static final Set<String> OTHERS = Set.of(
            "itemListElement", "liveBlogUpdate", "comment", "review", "hasPart", "citation", "isBasedOn", "mentions");

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> typed = new ArrayList<>();

    /** What stands in a list of articles, or is a part of one. */
    private final Set<JsonNode> inOthers = Collections.newSetFromMap(new IdentityHashMap<>());

    private final JsonNode article;

    private JsonLd(List<String> scripts) {
        JsonScripts.read(scripts).forEach(this::collect);
        article = bestArticle();
    }

    public static JsonLd of(List<String> scripts) {
        return new JsonLd(scripts);
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int visited = 0; !open.isEmpty() && visited < MOST_NODES; visited++) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                if (node.has("@type")) {
                    typed.add(node);
                }
                if (node.has("@id") && node.size() > 1) {
                    byId.putIfAbsent(node.get("@id").asText(), node);
                }
            }
            boolean others = inOthers.contains(node);
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                gather(field.getValue(), others || OTHERS.contains(field.getKey()), open);
            }
            if (node.isArray()) {
                node.forEach(child -> gather(child, others, open));
            }
        }
    }

    private void gather(JsonNode child, boolean others, Deque<JsonNode> open) {
        if (child.isContainerNode()) {
            open.add(child);
            if (others) {
                inOthers.add(child);
            }
        }
    }

    private JsonNode bestArticle() {
        JsonNode best = null;
        int bestScore = 0;
        for (JsonNode node : typed) {
            int score = inOthers.contains(node) ? score(node) - OTHER : score(node);
            if (score > bestScore) {
                best = node;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(JsonNode node) {
        int score = 0;
        for (String type : types(node)) {
            if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")) {
                score = 8;
            } else if (type.equals("WebPage")
                    || type.equals("CreativeWork")
                    || type.endsWith("Posting")
                    || type.equals("VideoObject")) {
                score = Math.max(score, 1);
            }
        }
        if (score > 1) {
            score += (node.has("headline") ? 2 : 0)
                    + (node.has("datePublished") ? 2 : 0)
                    + (node.has("articleBody") ? 2 : 0)
                    + (node.has("author") ? 1 : 0);
        } else if (score == 1 && !node.has("datePublished") && !node.has("author")) {
            score = 0;
        }
        return score;
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new HashSet<>();
        JsonNode type = node.path("@type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        for (JsonNode each : type) {
            types.add(each.asText());
        }
        return types;
    }

    /** A text field of the article, null where there is none. */
    public String text(String field) {
        if (article == null) {
            return null;
        }
        JsonNode value = article.path(field);
        if (value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** A text field of the first thing that has it, null where none has. */
    public String textOfAny(String field) {
        return typed.stream()
                .filter(node -> node.path(field).isTextual())
                .map(node -> node.path(field).asText())
                .findFirst()
                .orElse(null);
    }

    /** Whether the article says of itself, or else of a part of it, that only subscribers can read it. */
    public boolean isBehindPaywall() {
        if (article == null || article.has(FREE)) {
            return article != null && isDenied(article.path(FREE));
        }
        JsonNode parts = article.path("hasPart");
        for (JsonNode part : parts) {
            if (isDenied(part.path(FREE))) {
                return true;
            }
        }
        return isDenied(parts.path(FREE));
    }

    /** Some write a truth value as the address of its definition. */
    private static boolean isDenied(JsonNode value) {
        String word = value.asText("").toLowerCase(Locale.ROOT);
        return word.equals("false") || word.endsWith("schema.org/false");
    }

    /** Whether the page says that it is a thread of a forum. */
    public boolean isForumThread() {
        return typed.stream().anyMatch(node -> types(node).contains("DiscussionForumPosting"));
    }

    /** The addresses under a field of the article, such as image: texts, objects, references and lists of them. */
    public List<String> addresses(String field) {
        return article == null
                ? List.of()
                : new LinkedTexts(byId).addresses(article.path(field)).texts();
    }

    /** The addresses of the logos of publishers. */
    public List<String> logos() {
        LinkedTexts logos = new LinkedTexts(byId);
        typed.forEach(node -> logos.addresses(node.path("logo")));
        return logos.texts();
    }

    /** The addresses that the article gives for its page. */
    public List<String> pageAddresses() {
        List<String> addresses = new ArrayList<>();
        if (article != null) {
            JsonNode page = article.path("mainEntityOfPage");
            addresses.add(page.isObject() ? page.path("@id").asText() : page.asText());
            addresses.add(article.path("url").asText());
        }
        return addresses;
    }

    /** What the site itself is called. */
    public List<String> siteNames() {
        LinkedTexts names = new LinkedTexts(byId);
        typed.stream().filter(node -> types(node).contains("WebSite")).forEach(node -> names.names(node.path("name")));
        return names.texts();
    }

    /** The names of the steps from the front page down to this page, empty where the page gives none. */
    public List<String> breadcrumbs() {
        for (JsonNode node : typed) {
            if (types(node).contains("BreadcrumbList")) {
                List<JsonNode> steps = new ArrayList<>();
                node.path("itemListElement").forEach(steps::add);
                steps.sort(Comparator.comparingInt(step -> step.path("position").asInt()));
                LinkedTexts names = new LinkedTexts(byId);
                steps.forEach(step -> names.names(step.has("name") ? step : step.path("item")));
                return names.texts();
            }
        }
        return List.of();
    }

    /** The names under a field of the article, such as author: texts, objects, references and lists of them. */
    public List<String> names(String field) {
        return article == null
                ? List.of()
                : new LinkedTexts(byId).names(article.path(field)).texts();
    }
}
