package org.demarche.standalone.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A single-node Elasticsearch on loopback, as a child process that never outlives this JVM. */
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int TAIL_LINES = 30;

    private final ServerProcess process;
    private final String url;

    private EmbeddedElasticsearch(ServerProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts the server and returns when its indices can be written to.
     *
     * @param home the unpacked distribution, shared by all starts and never written to
     * @param directory what this server keeps
     * @param options the port of its HTTP API, the heap of the server, which needs about 350 MB beside it, and how long it is
     *     to run
     * @param waiting told now and then how long the start has taken
     */
    public static EmbeddedElasticsearch start(
            Path home, Path directory, StackOptions options, Consumer<Duration> waiting) throws StackStartException {
        ServerFolder folder = new ServerFolder(directory);
        List<Integer> ports = LoopbackPorts.claim(options.elasticsearchPort(), 0);
        try {
            Files.createDirectories(directory);
            ServerProcess.endStale(folder.processes());
            folder.prepare(
                    home,
                    ElasticsearchSettings.of(home, folder, ports.get(0), ports.get(1)),
                    ElasticsearchSettings.jvmOptions(options));
            ServerProcess process = ServerProcess.start(
                    userPrefix(home, folder), home.resolve("bin/elasticsearch"), environment(folder), folder.console());
            EmbeddedElasticsearch started =
                    new EmbeddedElasticsearch(process, "http://" + LoopbackPorts.ADDRESS + ":" + ports.get(0));
            started.awaitHealthOrStop(folder, waiting);
            return started;
        } catch (IOException e) {
            throw new StackStartException("Elasticsearch cannot use " + directory + ": " + e.getMessage(), e);
        }
    }

    /** The base of its HTTP API. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.stop(STOP_LIMIT);
    }

    private static List<String> userPrefix(Path home, ServerFolder folder) throws IOException, StackStartException {
        if (!UnprivilegedUser.needed()) {
            return List.of();
        }
        folder.giveTo(UnprivilegedUser.ID);
        return UnprivilegedUser.prefix(
                List.of(home.resolve("lib"), home.resolve("modules"), javaHome().resolve("lib"), folder.data()));
    }

    private static Map<String, String> environment(ServerFolder folder) {
        return Map.of(
                // The launcher works for a second and then waits for the server to end.
                "CLI_JAVA_OPTS", ElasticsearchSettings.QUICK_START,
                "ES_JAVA_HOME", javaHome().toString(),
                "ES_PATH_CONF", folder.config().toString(),
                "ES_TMPDIR", folder.temporary().toString(),
                "HOME", folder.temporary().toString());
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private void awaitHealthOrStop(ServerFolder folder, Consumer<Duration> waiting)
            throws IOException, StackStartException {
        try {
            awaitHealth(folder, waiting);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackStartException("Interrupted while starting Elasticsearch.", e);
        } catch (IOException | StackStartException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitHealth(ServerFolder folder, Consumer<Duration> waiting)
            throws InterruptedException, IOException, StackStartException {
        HttpClient client = HttpClient.newHttpClient();
        long start = System.nanoTime();
        while (!isHealthy(client)) {
            // Time and again, because the start goes through a script and a launcher before the server is there.
            process.remember(folder.processes());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (process.endsWithin(POLL)) {
                throw failed("ended", folder);
            }
            if (elapsed.compareTo(START_LIMIT) > 0) {
                throw failed("is not ready after " + START_LIMIT.toSeconds() + " s", folder);
            }
            waiting.accept(elapsed);
        }
        process.remember(folder.processes());
    }

    private static StackStartException failed(String what, ServerFolder folder) {
        return new StackStartException("Elasticsearch " + what + "; the end of " + folder.console() + ":"
                + System.lineSeparator() + folder.consoleTail(TAIL_LINES));
    }

    private boolean isHealthy(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet; a process that will never listen ends, which the caller sees.
            return false;
        }
    }
}
