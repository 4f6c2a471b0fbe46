package org.demarche.kit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.ContractJson;
import org.demarche.kit.config.ConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementServerTest {

    private static final String LOOPBACK = "127.0.0.1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Health health = new Health();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private ManagementServer server;

    @BeforeEach
    void start() {
        server = ManagementServer.start(LOOPBACK, 0, health, metrics);
        health.started();
    }

    @Test
    void isNotReadyBeforeTheServiceHasStartedNorWhileItCloses() {
        Health young = new Health();

        assertThat(young.isReady()).isFalse();
        young.started();
        assertThat(young.isReady()).isTrue();
        young.closing();
        assertThat(young.isReady()).isFalse();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void isUpWithoutChecks(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"checks\":{}}");
    }

    @Test
    void saysWhichCheckFails() throws IOException, InterruptedException {
        health.ready("kafka", () -> Optional.of("Kafka at \"a:1\" does not answer"))
                .ready("disk", Optional::empty);

        HttpResponse<String> answer = get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ContractJson.mapper().readTree(answer.body()))
                .isEqualTo(ContractJson.mapper()
                        .readTree("{\"status\":\"DOWN\",\"checks\":{\"disk\":\"UP\","
                                + "\"kafka\":\"Kafka at \\\"a:1\\\" does not answer\"}}"));
    }

    @Test
    void staysAliveWhileItIsNotReady() throws IOException, InterruptedException {
        health.ready("kafka", () -> Optional.of("away")).live("threads", Optional::empty);

        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(health.isReady()).isFalse();
    }

    @Test
    void isReadyAgainAsSoonAsTheCheckPasses() throws IOException, InterruptedException {
        Optional<?>[] fault = {Optional.of("away")};
        health.ready("kafka", () -> fault[0].map(Object::toString));
        int before = get("/readyz").statusCode();

        fault[0] = Optional.empty();

        assertThat(before).isEqualTo(503);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void answersAlsoWhenACheckThrows() throws IOException, InterruptedException {
        health.ready("kafka", () -> {
            throw new IllegalStateException("closed");
        });

        HttpResponse<String> answer = get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the check failed: java.lang.IllegalStateException: closed");
    }

    @Test
    void servesMetricsAsPrometheusText() throws IOException, InterruptedException {
        metrics.counter("demarche.articles.accepted", "language", "en").increment(3);

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body())
                .contains("# TYPE demarche_articles_accepted_total counter\n")
                .contains("demarche_articles_accepted_total{language=\"en\"} 3.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/livez/", "/livez/deep", "/livezz", "/metrics/x"})
    void knowsNoOtherPath(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void answersAHeadWithoutABody() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/livez"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void listensOnlyWhereItIsTold() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        Assumptions.assumeFalse(others.isEmpty(), "this machine has only loopback");

        for (InetAddress other : others) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(other, server.port()).close());
        }
    }

    @Test
    void namesTheKeysWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ManagementServer.start(LOOPBACK, taken.getLocalPort(), health, metrics))
                    .withMessageContainingAll(
                            "management.host", "management.port", LOOPBACK + ":" + taken.getLocalPort());
        }
    }

    @Test
    void namesTheKeysWhenTheHostIsUnknown() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ManagementServer.start("no-such-host.invalid", 0, health, metrics))
                .withMessageContainingAll("management.host", "no-such-host.invalid");
    }

    @Test
    void answersNoMoreOnceClosed() {
        server.close();

        assertThatIOException().isThrownBy(() -> get("/livez"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://" + LOOPBACK + ":" + server.port() + path);
    }
}
