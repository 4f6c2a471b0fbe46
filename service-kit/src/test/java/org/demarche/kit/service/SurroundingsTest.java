package org.demarche.kit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void listenOnLoopbackUnlessConfigured() {
        Surroundings.Config config = Surroundings.Config.from(Settings.read(Map.of()), 8091);

        assertThat(config).isEqualTo(new Surroundings.Config("127.0.0.1", 8091));
    }

    @Test
    void listenWhereTheOperatorSays() {
        Settings settings =
                Settings.read(Map.of("DEMARCHE_MANAGEMENT_HOST", "0.0.0.0", "DEMARCHE_MANAGEMENT_PORT", "0"));

        assertThat(Surroundings.Config.from(settings, 8091)).isEqualTo(new Surroundings.Config("0.0.0.0", 0));
    }

    @Test
    void tagEveryMetricWithTheService() throws IOException, InterruptedException {
        try (Surroundings surroundings = new Surroundings("ingest", new Surroundings.Config("127.0.0.1", 0))) {
            surroundings.metrics().counter("demarche.articles.accepted").increment();

            String metrics = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + surroundings.managementPort() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(metrics)
                    .contains("demarche_articles_accepted_total{service=\"ingest\"} 1.0")
                    .contains("jvm_memory_used_bytes{");
            assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                    .allMatch(line -> line.contains("service=\"ingest\""));
        }
    }

    @Test
    void refuseAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Surroundings.Config config = new Surroundings.Config("127.0.0.1", taken.getLocalPort());

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new Surroundings("ingest", config))
                    .withMessageContaining("management.port");
        }
    }
}
