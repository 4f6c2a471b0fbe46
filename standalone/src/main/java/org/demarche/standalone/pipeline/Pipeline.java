package org.demarche.standalone.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.demarche.enrich.EnrichConfig;
import org.demarche.enrich.EnrichService;
import org.demarche.index.IndexConfig;
import org.demarche.index.IndexService;
import org.demarche.ingest.IngestConfig;
import org.demarche.ingest.IngestService;
import org.demarche.kit.config.Settings;
import org.demarche.kit.service.Service;
import org.demarche.kit.service.ServiceFailure;
import org.demarche.standalone.embedded.EmbeddedStack;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackProgress;
import org.demarche.standalone.embedded.StackStartException;

/** The three services on an embedded Kafka and Elasticsearch, over one data folder. */
public final class Pipeline implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern USERS = Pattern.compile("DEMARCHE_(FETCH|POLL|SOURCES)_");

    private final EmbeddedStack stack;
    private final IngestService ingest;
    private final EnrichService enrich;
    private final IndexService index;
    private final Deque<AutoCloseable> running;
    private final BlockingQueue<PipelineException> ends = new LinkedBlockingQueue<>();

    /** Pushes each part on the stack of what is running as soon as it is there, so that a failure later closes it. */
    private Pipeline(EmbeddedStack stack, Deque<AutoCloseable> running, Path data, Ports ports) {
        this.stack = stack;
        this.running = running;
        this.index = IndexService.create(IndexConfig.from(settings(Map.of(
                "MANAGEMENT_PORT", Integer.toString(ports.indexManagement()),
                "ELASTICSEARCH_URL", stack.elasticsearchUrl()))));
        running.push(index);
        this.enrich = EnrichService.create(EnrichConfig.from(settings(Map.of(
                "MANAGEMENT_PORT", Integer.toString(ports.enrichManagement()),
                "STATE_DIRECTORY", data.resolve("enrich").toString()))));
        running.push(enrich);
        Settings ingestSettings = settings(watching(Map.of(
                "MANAGEMENT_PORT", Integer.toString(ports.ingestManagement()),
                "HTTP_PORT", Integer.toString(ports.articles()))));
        IngestConfig ingestConfig = IngestConfig.from(ingestSettings);
        ingestSettings.rejectUnknown();
        this.ingest = IngestService.create(ingestConfig);
        running.push(ingest);
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @param options the folder that keeps all data; the next start with the same one continues where this one stops
     * @throws StackStartException if Kafka or Elasticsearch cannot be started
     * @throws PipelineException if a service does not become ready
     */
    public static Pipeline start(StackOptions options, Ports ports, StackProgress progress)
            throws StackStartException, PipelineException, InterruptedException {
        EmbeddedStack stack = EmbeddedStack.start(options.onPorts(ports.kafka(), ports.elasticsearch()), progress);
        Deque<AutoCloseable> running = new ArrayDeque<>(List.of(stack));
        try {
            Pipeline pipeline = new Pipeline(stack, running, options.directory(), ports);
            pipeline.startServices(progress);
            return pipeline;
        } catch (PipelineException | InterruptedException | RuntimeException e) {
            close(running);
            throw e;
        }
    }

    /** Where articles are posted to. */
    public URI articles() {
        return URI.create("http://127.0.0.1:" + ingest.port() + "/v1/articles");
    }

    public URI elasticsearch() {
        return URI.create(stack.elasticsearchUrl());
    }

    /** Every address that this pipeline listens on, by what it is. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("articles (POST)", articles().toString());
        addresses.put("articles, many (POST NDJSON)", articles() + "/batch");
        addresses.put("Elasticsearch", stack.elasticsearchUrl());
        addresses.put("Kafka", stack.bootstrapServers());
        addresses.put("ingest health, metrics", management(ingest.managementPort()));
        addresses.put("enrich health, metrics", management(enrich.managementPort()));
        addresses.put("index health, metrics", management(index.managementPort()));
        return addresses;
    }

    /** Waits until a service fails or the pipeline is closed. */
    public void await() throws InterruptedException, PipelineException {
        while (!awaitEnd(PATIENCE)) {
            // Nothing has ended yet.
        }
    }

    /**
     * Waits a while for the end.
     *
     * @return whether the pipeline was closed
     * @throws PipelineException if a service failed
     */
    public boolean awaitEnd(Duration patience) throws InterruptedException, PipelineException {
        PipelineException failure = ends.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (failure != null && failure.getCause() != null) {
            throw failure;
        }
        return failure != null;
    }

    /** Stops the services in the order of the flow, then the stack; all data stays. A second call waits for the first. */
    @Override
    public synchronized void close() {
        close(running);
    }

    private static void close(Deque<AutoCloseable> running) {
        IllegalStateException first = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                // Whatever one part meets while it closes, the others must be closed all the same.
                first = first == null ? new IllegalStateException("a part of the pipeline did not close", e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void startServices(StackProgress progress) throws PipelineException, InterruptedException {
        long start = System.nanoTime();
        for (Service service : new Service[] {index, enrich, ingest}) {
            service.start();
            watch(service);
        }
        while (!(ingest.isReady() && enrich.isReady() && index.isReady())) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (elapsed.compareTo(PATIENCE) > 0) {
                throw new PipelineException("the services are not ready after " + PATIENCE.toSeconds() + " s");
            }
            awaitEnd(LOOK);
            progress.starting("services", elapsed);
        }
        progress.ready(
                "services",
                Duration.ofNanos(System.nanoTime() - start),
                articles().toString());
    }

    private void watch(Service service) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        service.await();
                        ends.add(new PipelineException("closed"));
                    } catch (ServiceFailure e) {
                        ends.add(new PipelineException(e.getMessage(), e));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watch-" + service.getClass().getSimpleName());
        watcher.setDaemon(true);
        watcher.start();
    }

    private Settings settings(Map<String, String> own) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DEMARCHE_KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers());
        own.forEach((key, value) -> environment.put("DEMARCHE_" + key, value));
        return Settings.read(environment);
    }

    /** What its user may say of the watching: everything else this pipeline decides for itself. */
    private static Map<String, String> watching(Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        System.getenv().forEach((name, value) -> {
            if (USERS.matcher(name).lookingAt()) {
                settings.put(name.substring("DEMARCHE_".length()), value);
            }
        });
        return settings;
    }

    private static String management(int port) {
        return "http://127.0.0.1:" + port + "/readyz, /metrics";
    }
}
