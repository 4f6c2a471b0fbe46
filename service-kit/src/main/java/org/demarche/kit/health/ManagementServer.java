package org.demarche.kit.health;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.demarche.contract.ContractJson;
import org.demarche.kit.config.ConfigurationException;

/** Serves {@code /livez}, {@code /readyz} and {@code /metrics} (Prometheus text) for the operator, apart from any API. */
public final class ManagementServer implements AutoCloseable {

    private static final JsonMapper JSON = ContractJson.mapper();

    private final HttpServer server;
    private final ExecutorService threads;

    private ManagementServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws ConfigurationException if the address cannot be bound
     */
    public static ManagementServer start(String host, int port, Health health, PrometheusMeterRegistry metrics) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 16);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "management.host and management.port: cannot listen on %s:%d (%s); give a free port or 0 for any"
                            .formatted(host, port, e.getMessage()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "management");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        route(server, "/livez", () -> json(health.liveness()));
        route(server, "/readyz", () -> json(health.readiness()));
        route(server, "/metrics", () -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
        server.start();
        return new ManagementServer(server, threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Status(String status, Map<String, String> checks) {}

    private record Answer(int status, String contentType, String body) {}

    private static Answer json(Health.Report report) {
        String status = report.up() ? "UP" : "DOWN";
        try {
            String body = JSON.writeValueAsString(new Status(status, report.checks()));
            return new Answer(report.up() ? 200 : 503, "application/json", body);
        } catch (IOException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    private static void route(HttpServer server, String path, Supplier<Answer> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                boolean known = exchange.getRequestURI().getPath().equals(path);
                send(exchange, known ? answer.get() : new Answer(404, "text/plain", "try " + path + "\n"));
            }
        });
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if ("HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
