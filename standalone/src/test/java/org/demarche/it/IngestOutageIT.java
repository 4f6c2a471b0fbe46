package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.demarche.standalone.embedded.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ingest service where it cannot do its work, or must not. */
@ExtendWith(BackendExtension.class)
class IngestOutageIT {

    private static final String TEXT = "{\"text\": \"Norway thanked Sweden for its help with the ferry on Monday.\"}";

    private static final String FULL = "0123456789abcdef-full";
    private static final String WATCHER = "0123456789abcdef-watcher";

    @Test
    void answersThatKafkaIsAwayAndStaysAlive() throws Exception {
        int nobody = LoopbackPorts.free();
        int port = LoopbackPorts.free();
        try (ServiceProcess ingest = ServiceProcess.start(
                "ingest",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + nobody, "HTTP_PORT", Integer.toString(port)))) {
            eventually().until(() -> ingest.status("/livez") == 200 && answers(port));

            HttpResponse<String> response = post(port, null);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(response.body()).contains("urn:demarche:problem:unavailable");
            assertThat(ingest.status("/readyz")).isEqualTo(503);
            assertThat(ingest.status("/livez")).isEqualTo(200);
        }
    }

    @Test
    void refusesToListenForEverybodyWithoutAKey() throws Exception {
        try (ServiceProcess ingest = ServiceProcess.start("ingest", Map.of("HTTP_HOST", "0.0.0.0"))) {
            assertThat(ingest.awaitExit()).isEqualTo(2);
            assertThat(ingest.output()).contains("http.host 0.0.0.0").contains("DEMARCHE_HTTP_API_KEY");
        }
    }

    @Test
    void refusesAKeyThatCouldBeGuessedAndScopesThatAreNone() throws Exception {
        try (ServiceProcess ingest = ServiceProcess.start("ingest", Map.of("HTTP_API_KEY_DESK", "open-sesame"))) {
            assertThat(ingest.awaitExit()).isEqualTo(2);
            assertThat(ingest.output()).contains("http.api-key.desk").doesNotContain("open-sesame");
        }
        try (ServiceProcess ingest = ServiceProcess.start(
                "ingest", Map.of("HTTP_API_KEY", FULL, "HTTP_API_KEY_SCOPES_DEFAULT", "everything"))) {
            assertThat(ingest.awaitExit()).isEqualTo(2);
            assertThat(ingest.output()).contains("http.api-key-scopes.default").contains("'everything'");
        }
    }

    @Test
    void takesArticlesOnlyFromWhoHasAKeyForThemAndNeverLogsIt(Backend backend) throws Exception {
        int port = LoopbackPorts.free();
        try (ServiceProcess ingest = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                backend.bootstrapServers(),
                                "HTTP_PORT",
                                Integer.toString(port),
                                "HTTP_API_KEY",
                                FULL,
                                "HTTP_API_KEY_WATCHER",
                                WATCHER,
                                "HTTP_API_KEY_SCOPES_WATCHER",
                                "sources"))
                .awaitReady()) {
            HttpResponse<String> unknown = post(port, null);
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(post(port, "Bearer guess").statusCode()).isEqualTo(401);
            assertThat(post(port, "Bearer " + FULL).statusCode()).isEqualTo(202);
            HttpResponse<String> forbidden = post(port, "Bearer " + WATCHER);
            assertThat(forbidden.statusCode()).isEqualTo(403);
            assertThat(forbidden.body())
                    .contains("urn:demarche:problem:forbidden")
                    .contains("the scope articles");
            eventually().untilAsserted(() -> {
                assertThat(requests(ingest, "default", 202)).isEqualTo(1);
                assertThat(requests(ingest, "watcher", 403)).isEqualTo(1);
                assertThat(requests(ingest, "none", 401)).isEqualTo(2);
            });
            assertThat(ingest.output()).contains("watcher").doesNotContain(FULL).doesNotContain(WATCHER);
        }
    }

    @Test
    void limitsTheRequestsOfEachKey(Backend backend) throws Exception {
        int port = LoopbackPorts.free();
        try (ServiceProcess ingest = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                backend.bootstrapServers(),
                                "HTTP_PORT",
                                Integer.toString(port),
                                "HTTP_RATE_LIMIT",
                                "1",
                                "HTTP_API_KEY",
                                FULL,
                                "HTTP_API_KEY_OTHER",
                                WATCHER))
                .awaitReady()) {
            eventually().untilAsserted(() -> {
                HttpResponse<String> refused = post(port, "Bearer " + FULL);
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.headers().firstValue("Retry-After")).contains("1");
                assertThat(refused.body()).contains("urn:demarche:problem:too-many-requests");
            });
            assertThat(post(port, "Bearer " + WATCHER).statusCode()).isEqualTo(202);
            eventually().untilAsserted(() -> assertThat(requests(ingest, "default", 429))
                    .isPositive());
        }
    }

    private static double requests(ServiceProcess ingest, String key, int status)
            throws IOException, InterruptedException {
        return ingest.metric(
                "demarche_ingest_http_requests_seconds_count{key=\"%s\",method=\"POST\",route=\"/v1/articles\",service=\"ingest\",status=\"%d\""
                        .formatted(key, status));
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return post(port, null).statusCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> post(int port, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(TEXT));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
