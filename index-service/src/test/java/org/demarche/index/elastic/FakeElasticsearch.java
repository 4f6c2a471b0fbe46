package org.demarche.index.elastic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Elasticsearch as far as the service talks to it: documents under external versions, bulks, realtime gets, templates. A stub
 * of higher priority puts a fault in its place.
 */
public final class FakeElasticsearch implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** A document, or, without a source, the memory of a deleted one. */
    private record Document(long version, JsonNode source) {}

    private final Map<String, Map<String, Document>> indices = new HashMap<>();
    private final Set<String> aliases = new TreeSet<>();
    private final WireMockServer server;
    private Predicate<String> poison = id -> false;
    private Runnable afterEach = () -> {};
    private int patience = Integer.MAX_VALUE;

    public FakeElasticsearch() {
        server = new WireMockServer(wireMockConfig().dynamicPort().extensions(new Answers()));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withTransformers("elasticsearch")));
    }

    /** For stubs of faults, and for what was asked. */
    public WireMockServer server() {
        return server;
    }

    public ElasticsearchConfig config() {
        return new ElasticsearchConfig(URI.create(server.baseUrl()), null, Duration.ofSeconds(2));
    }

    /** Documents with such ids are refused for what is in them. */
    public void refuse(Predicate<String> ids) {
        poison = ids;
    }

    /** Runs after every single action of a bulk. */
    public void afterEachAction(Runnable check) {
        afterEach = check;
    }

    /** After so many actions of bulks the cluster does nothing more and answers 503. */
    public void dieAfter(int actions) {
        patience = actions;
    }

    public void revive() {
        patience = Integer.MAX_VALUE;
    }

    public void removeIndices() {
        indices.clear();
        aliases.clear();
    }

    /** The ids of an index that a search would find. */
    public Set<String> ids(String index) {
        return indices.getOrDefault(index, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().source() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A document that is there, or null. */
    public JsonNode source(String index, String id) {
        Document document = indices.getOrDefault(index, Map.of()).get(id);
        return document == null ? null : document.source();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answers implements ResponseTransformerV2 {

        @Override
        public String getName() {
            return "elasticsearch";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public synchronized Response transform(Response response, ServeEvent event) {
            Request request = event.getRequest();
            String path = URI.create(request.getUrl()).getPath();
            ObjectNode body = JSON.createObjectNode();
            int status = 200;
            if (path.equals("/_bulk")) {
                status = bulk(request.getBodyAsString(), body);
            } else if (path.endsWith("/_mget")) {
                get(path.split("/")[1], parse(request.getBodyAsString()), body);
            } else if (path.startsWith("/_alias/")) {
                status = aliases.contains(path.substring("/_alias/".length())) ? 200 : 404;
            } else if (path.equals("/_analyze")) {
                status = 400;
                error(body, 400, "illegal_argument_exception");
            } else {
                if (path.endsWith("-000001")) {
                    aliases.add(path.substring(1).replace("-000001", ""));
                    body.put("index", path.substring(1)).put("shards_acknowledged", true);
                }
                body.put("acknowledged", true);
            }
            return Response.Builder.like(response)
                    .status(status)
                    .headers(new HttpHeaders(
                            new HttpHeader("X-Elastic-Product", "Elasticsearch"),
                            new HttpHeader("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8")))
                    .body(body.toString())
                    .build();
        }
    }

    private int bulk(String lines, ObjectNode answer) {
        ArrayNode items = answer.put("took", 1).put("errors", false).putArray("items");
        String[] line = lines.split("\n");
        for (int i = 0; i < line.length; i++) {
            JsonNode action = parse(line[i]);
            String kind = action.fieldNames().next();
            JsonNode source = kind.equals("index") ? parse(line[++i]) : null;
            if (patience == 0) {
                error(answer.removeAll(), 503, "process_cluster_event_timeout_exception");
                return 503;
            }
            patience--;
            write(action.get(kind), kind, source, items.addObject().putObject(kind));
            afterEach.run();
        }
        return 200;
    }

    private void write(JsonNode action, String kind, JsonNode source, ObjectNode item) {
        String index = action.get("_index").asText();
        String id = action.get("_id").asText();
        long version = action.get("version").asLong();
        item.put("_index", index).put("_id", id);
        if (!aliases.contains(index)) {
            error(item, 404, "index_not_found_exception");
        } else if (source != null && poison.test(id)) {
            error(item, 400, "document_parsing_exception");
        } else {
            Map<String, Document> documents = indices.computeIfAbsent(index, name -> new TreeMap<>());
            Document before = documents.get(id);
            if (before != null && before.version() > version) {
                error(item, 409, "version_conflict_engine_exception");
                return;
            }
            documents.put(id, new Document(version, source));
            boolean absent = kind.equals("delete") && (before == null || before.source() == null);
            item.put("status", absent ? 404 : 200).put("result", absent ? "not_found" : "updated");
        }
    }

    private void get(String index, JsonNode request, ObjectNode answer) {
        ArrayNode docs = answer.putArray("docs");
        for (JsonNode id : request.get("ids")) {
            ObjectNode doc = docs.addObject().put("_index", index).put("_id", id.asText());
            JsonNode source = source(index, id.asText());
            if (!aliases.contains(index)) {
                error(doc, 404, "index_not_found_exception");
            } else {
                doc.put("found", source != null);
                if (source != null) {
                    doc.putObject("_source").set("stanceRows", source.get("stanceRows"));
                }
            }
        }
    }

    private static void error(ObjectNode body, int status, String type) {
        body.put("status", status).putObject("error").put("type", type).put("reason", "as the test wants");
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
