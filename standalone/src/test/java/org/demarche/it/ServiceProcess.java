package org.demarche.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.demarche.standalone.embedded.LoopbackPorts;

/** A service in a process of its own, started as its operator starts it, which a test may kill. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Process process;
    private final int managementPort;
    private final Path output;

    private ServiceProcess(String name, Process process, int managementPort, Path output) {
        this.name = name;
        this.process = process;
        this.managementPort = managementPort;
        this.output = output;
    }

    /**
     * Starts a service and does not wait for it.
     *
     * @param name ingest, enrich or index
     * @param settings keys without the prefix, such as {@code HTTP_PORT}
     * @param options of its JVM, such as {@code -Xmx256m}
     */
    static ServiceProcess start(String name, Map<String, String> settings, String... options) throws IOException {
        int managementPort = LoopbackPorts.free();
        Path output = Files.createTempFile("demarche-" + name + "-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add("org.demarche." + name + ".Main");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.forEach((key, value) -> builder.environment().put("DEMARCHE_" + key, value));
        return new ServiceProcess(name, builder.start(), managementPort, output);
    }

    ServiceProcess awaitReady() {
        Awaitility.await(name + " is ready, its output is " + output)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || status("/readyz") == 200);
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + output());
        }
        return this;
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end");
        }
        return process.exitValue();
    }

    /** The status of a path on the management port, 0 while nothing answers. */
    int status(String path) {
        try {
            return HTTP.send(management(path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The value of a metric's line, 0 where it is missing. */
    double metric(String beginning) throws IOException, InterruptedException {
        return metricLines(beginning)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** A metric with its labels, a line each. */
    Stream<String> metricLines(String beginning) throws IOException, InterruptedException {
        return HTTP.send(management("/metrics"), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning));
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a chance to clean up, as a machine that fails does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        Files.deleteIfExists(output);
    }

    private HttpRequest management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }
}
