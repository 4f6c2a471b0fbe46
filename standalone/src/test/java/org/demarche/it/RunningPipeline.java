package org.demarche.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.demarche.contract.ContractJson;
import org.demarche.standalone.embedded.LoopbackPorts;

/** The three services, each in its own process, on a backend. */
final class RunningPipeline implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Backend backend;
    private final Path state;
    private final Map<String, String> ingestSettings;
    private final int port;
    private ServiceProcess ingest;
    private ServiceProcess enrich;
    private ServiceProcess index;

    private RunningPipeline(Backend backend, Path state, Map<String, String> ingestSettings) throws IOException {
        this.ingestSettings = ingestSettings;
        this.backend = backend;
        this.state = state;
        this.port = LoopbackPorts.free();
    }

    static RunningPipeline start(Backend backend, Path state) throws IOException {
        return start(backend, state, Map.of());
    }

    /** @param ingestSettings of the ingest service, keys without the prefix */
    static RunningPipeline start(Backend backend, Path state, Map<String, String> ingestSettings) throws IOException {
        RunningPipeline pipeline = new RunningPipeline(backend, state, ingestSettings);
        pipeline.startIngest();
        pipeline.startEnrich();
        pipeline.startIndex();
        pipeline.ingest.awaitReady();
        pipeline.enrich.awaitReady();
        pipeline.index.awaitReady();
        return pipeline;
    }

    void startIngest() throws IOException {
        Map<String, String> settings = new HashMap<>(ingestSettings);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers());
        settings.put("HTTP_PORT", Integer.toString(port));
        ingest = ServiceProcess.start("ingest", settings);
    }

    void startEnrich() throws IOException {
        enrich = ServiceProcess.start(
                "enrich",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers(), "STATE_DIRECTORY", state.toString()));
    }

    void startIndex() throws IOException {
        index = ServiceProcess.start(
                "index",
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        backend.bootstrapServers(),
                        "ELASTICSEARCH_URL",
                        backend.elasticsearchUrl()));
    }

    /** Where the ingest service takes requests. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    ServiceProcess ingest() {
        return ingest;
    }

    ServiceProcess enrich() {
        return enrich;
    }

    ServiceProcess index() {
        return index;
    }

    /** An answer of the API, its body parsed. */
    record Answer(int status, String contentType, JsonNode body) {
        String id() {
            return body.path("id").textValue();
        }
    }

    Answer postPage(String url, byte[] html) throws IOException, InterruptedException {
        String query = url == null ? "" : "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        return parsed(post("/v1/articles" + query, "text/html", html));
    }

    Answer postJson(String json) throws IOException, InterruptedException {
        return postBytes("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer postBytes(String contentType, byte[] body) throws IOException, InterruptedException {
        return parsed(post("/v1/articles", contentType, body));
    }

    HttpResponse<String> postBatch(String lines) throws IOException, InterruptedException {
        return post("/v1/articles/batch", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(120))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Answer parsed(HttpResponse<String> response) throws IOException {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                ContractJson.mapper().readTree(response.body()));
    }

    /** A document with its metadata, by realtime get; {@code found} is false where it is not there. */
    JsonNode document(String index, String id) throws IOException, InterruptedException {
        return ContractJson.mapper()
                .readTree(new Elasticsearch(backend.elasticsearchUrl())
                        .get("/" + index + "/_doc/" + id)
                        .body());
    }

    /** The sources of all documents of a query, after a refresh. */
    JsonNode search(String index, String query) throws IOException, InterruptedException {
        Elasticsearch elasticsearch = new Elasticsearch(backend.elasticsearchUrl());
        elasticsearch.get("/" + index + "/_refresh");
        return ContractJson.mapper()
                .readTree(elasticsearch
                        .get("/" + index + "/_search?size=10000&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .body())
                .path("hits")
                .path("hits");
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    @Override
    public void close() throws IOException {
        ingest.close();
        enrich.close();
        index.close();
    }
}
