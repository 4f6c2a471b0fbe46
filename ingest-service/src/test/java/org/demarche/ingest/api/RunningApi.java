package org.demarche.ingest.api;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.kit.config.Settings;

/** An API that listens on a free port of loopback, and a client for it. */
public final class RunningApi implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final HttpApi api;

    private RunningApi(HttpConfig config, List<Routes> routes) {
        this.api = new HttpApi(config, routes, metrics);
    }

    /**
     * Starts one.
     *
     * @param settings keys without the prefix, such as {@code HTTP_API_KEY}
     */
    public static RunningApi start(Map<String, String> settings, List<Routes> routes) {
        RunningApi running = new RunningApi(config(settings), routes);
        running.api.start();
        return running;
    }

    public static RunningApi start(Routes... routes) {
        return start(Map.of(), List.of(routes));
    }

    public static HttpConfig config(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("DEMARCHE_HTTP_PORT", "0"));
        settings.forEach((key, value) -> environment.put("DEMARCHE_" + key, value));
        Settings read = Settings.read(environment);
        HttpConfig config = HttpConfig.from(read);
        read.rejectUnknown();
        return config;
    }

    HttpApi api() {
        return api;
    }

    SimpleMeterRegistry metrics() {
        return metrics;
    }

    /** Sends a request; headers are names and values in turn. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a connection, for what a well-behaved client does not send. */
    Socket connect() throws IOException {
        return new Socket("127.0.0.1", api.port());
    }

    /** Sends lines as they are, and gives back all that the server answers until it closes. */
    String sendRaw(String... lines) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
