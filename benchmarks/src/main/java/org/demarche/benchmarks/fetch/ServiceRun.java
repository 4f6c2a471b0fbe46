package org.demarche.benchmarks.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.demarche.contract.Topics;
import org.demarche.standalone.embedded.LoopbackPorts;

/** The ingest service in a JVM of its own, which watches the crowd until all its pages are in {@code demarche.articles}. */
final class ServiceRun implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** Longer than this without a page, and something is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String bootstrapServers;
    private final int port;
    private final int managementPort;
    private final Child child;

    private ServiceRun(String bootstrapServers, int port, int managementPort, Child child) {
        this.bootstrapServers = bootstrapServers;
        this.port = port;
        this.managementPort = managementPort;
        this.child = child;
    }

    /** Starts it, and returns when it is ready. */
    static ServiceRun start(String bootstrapServers, List<String> options, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        int managementPort = LoopbackPorts.free();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("DEMARCHE_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("DEMARCHE_HTTP_PORT", Integer.toString(port));
        environment.put("DEMARCHE_MANAGEMENT_PORT", Integer.toString(managementPort));
        Child child = Child.start(options, environment, ProcessBuilder.Redirect.DISCARD);
        ServiceRun run = new ServiceRun(bootstrapServers, port, managementPort, child);
        run.awaitReady();
        return run;
    }

    /** Watches the crowd's sitemaps until all pages have come. */
    Pace pace(Crowd crowd, int sitePort) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> articles = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            articles.assign(articles.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            articles.seekToBeginning(articles.assignment());
            for (int n = 0; n < crowd.hosts(); n++) {
                watch("site-" + n, "http://site-" + n + "." + Crowd.DOMAIN + ":" + sitePort + Crowd.SITEMAP);
            }
            int uncounted = await(articles, (int) (crowd.total() * Pace.UNCOUNTED));
            Pace.Watch watch = Pace.watch(child.handle());
            return watch.stop(await(articles, crowd.total() - uncounted));
        }
    }

    private static int await(KafkaConsumer<byte[], byte[]> articles, int count) throws IOException {
        int got = 0;
        long last = System.nanoTime();
        while (got < count) {
            int now = articles.poll(Pace.LOOK).count();
            got += now;
            last = now > 0 ? System.nanoTime() : last;
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IOException("only %,d of %,d pages came".formatted(got, count));
            }
        }
        return got;
    }

    private void watch(String id, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/sources/" + id))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"url\": \"%s\", \"kind\": \"sitemap\"}".formatted(url)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("the service refused a source: " + answer.body());
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/readyz"))
                .build();
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady(request)) {
            if (!child.isAlive() || System.nanoTime() > until) {
                child.close();
                throw new IOException("the ingest service does not become ready");
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
