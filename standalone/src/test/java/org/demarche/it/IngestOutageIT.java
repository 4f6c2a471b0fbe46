package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ingest service where it cannot do its work, or must not. */
@ExtendWith(BackendExtension.class)
class IngestOutageIT {

    private static final String TEXT = "{\"text\": \"Norway thanked Sweden for its help with the ferry on Monday.\"}";

    @Test
    void answersThatKafkaIsAwayAndStaysAlive() throws Exception {
        int nobody = ServiceProcess.freePort();
        int port = ServiceProcess.freePort();
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
    void takesArticlesOnlyFromWhoHasTheKeyAndNeverLogsIt(Backend backend) throws Exception {
        int port = ServiceProcess.freePort();
        try (ServiceProcess ingest = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                backend.bootstrapServers(),
                                "HTTP_PORT",
                                Integer.toString(port),
                                "HTTP_API_KEY",
                                "open-sesame"))
                .awaitReady()) {
            assertThat(post(port, null).statusCode()).isEqualTo(401);
            assertThat(post(port, "Bearer guess").statusCode()).isEqualTo(401);
            assertThat(post(port, "Bearer open-sesame").statusCode()).isEqualTo(202);
            assertThat(ingest.output()).doesNotContain("open-sesame");
        }
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
