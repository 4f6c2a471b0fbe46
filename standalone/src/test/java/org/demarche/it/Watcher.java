package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.contract.ContractJson;
import org.demarche.standalone.embedded.LoopbackPorts;

/** An ingest service in a process of its own that watches hosts of a test site. */
final class Watcher implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LABEL = Pattern.compile("(kind|outcome)=\"([^\"]*)\"");

    private final String name;
    private final int port;
    private final ServiceProcess process;

    private Watcher(String name, int port, ServiceProcess process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one and does not wait for it.
     *
     * @param name stands in the User-Agent of its requests
     * @param names the hosts file of the test site
     * @param settings keys without the prefix, over those that tests share
     */
    static Watcher start(String name, Broker broker, Path names, Map<String, String> settings, String... options)
            throws IOException {
        int port = LoopbackPorts.free();
        Map<String, String> all = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "HTTP_PORT", Integer.toString(port),
                "FETCH_CONTACT", "https://operator.example/" + name,
                "FETCH_ALLOW", "*.example.test",
                // So that a killed instance is missed after seconds.
                "KAFKA_GROUP_PROTOCOL", "classic",
                "KAFKA_CLIENT_SESSION_TIMEOUT_MS", "6000",
                "KAFKA_CLIENT_HEARTBEAT_INTERVAL_MS", "2000"));
        all.putAll(settings);
        List<String> jvm = new ArrayList<>(List.of("-Djdk.net.hosts.file=" + names));
        jvm.addAll(List.of(options));
        return new Watcher(name, port, ServiceProcess.start("ingest", all, jvm.toArray(String[]::new)));
    }

    String name() {
        return name;
    }

    ServiceProcess process() {
        return process;
    }

    Watcher awaitReady() {
        process.awaitReady();
        return this;
    }

    /**
     * Puts a source.
     *
     * @param kind feed, sitemap or section
     */
    void put(String id, String url, String kind) throws IOException, InterruptedException {
        ObjectNode source =
                ContractJson.mapper().createObjectNode().put("url", url).put("kind", kind);
        HttpResponse<String> answer = send(request("/v1/sources/" + id)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(source.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** A source with its status. */
    JsonNode source(String id) throws IOException, InterruptedException {
        return ContractJson.mapper()
                .readTree(send(request("/v1/sources/" + id).GET()).body());
    }

    /** Asks for pages by hand. */
    void fetch(Collection<String> urls) throws IOException, InterruptedException {
        ObjectNode body = ContractJson.mapper().createObjectNode();
        ArrayNode list = body.putArray("urls");
        urls.forEach(list::add);
        HttpResponse<String> answer = send(request("/v1/fetches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** How many fetches came to what, by {@code kind outcome}. */
    Map<String, Double> fetches() throws IOException, InterruptedException {
        Map<String, Double> counts = new TreeMap<>();
        process.metricLines("demarche_ingest_fetches_total{").forEach(line -> {
            Map<String, String> labels = new TreeMap<>();
            for (Matcher label = LABEL.matcher(line); label.find(); ) {
                labels.put(label.group(1), label.group(2));
            }
            counts.merge(
                    labels.get("kind") + " " + labels.get("outcome"),
                    Double.parseDouble(line.substring(line.lastIndexOf(' '))),
                    Double::sum);
        });
        return counts;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
