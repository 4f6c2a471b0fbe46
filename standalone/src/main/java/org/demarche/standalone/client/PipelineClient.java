package org.demarche.standalone.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to a running pipeline with its key, each bounded in time from the first byte to the last. */
public final class PipelineClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final URI base;
    private final String apiKey;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /**
     * Makes a client; nothing is sent yet.
     *
     * @param base such as {@code http://127.0.0.1:8080}
     * @param apiKey null where the pipeline asks for none
     * @param timeout for a whole request and its answer
     */
    public PipelineClient(URI base, String apiKey, Duration timeout) {
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.apiKey = apiKey;
        this.timeout = timeout;
    }

    public URI base() {
        return base;
    }

    public Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Reply delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Reply put(String path, byte[] json) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", BodyPublishers.ofByteArray(json));
    }

    /**
     * Posts a body.
     *
     * @param path below the base, with its query
     */
    public Reply post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    private Reply send(String method, String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        // The request's own time-out ends with the answer's headers; an answer that drips must end too.
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            return reply(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new PipelineUnreachableException("no answer within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw unreachable(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException unreachable(Throwable cause) {
        if (cause instanceof ConnectException) {
            return new PipelineUnreachableException("connection refused", cause);
        }
        if (cause instanceof IOException) {
            String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            return new PipelineUnreachableException(why, cause);
        }
        throw new IllegalStateException("the request failed", cause);
    }

    private static Reply reply(HttpResponse<String> response) {
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .map(value -> retryAfter(value, Clock.systemUTC()))
                .orElse(null);
        return new Reply(response.statusCode(), retryAfter, response.body());
    }

    /** Seconds or an HTTP date; null where it is neither. */
    static Duration retryAfter(String value, Clock clock) {
        try {
            Duration wait = value.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
