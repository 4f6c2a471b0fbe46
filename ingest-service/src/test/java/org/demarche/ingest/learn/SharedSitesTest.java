package org.demarche.ingest.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.demarche.contract.ArticleId;
import org.demarche.contract.Topics;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;
import org.demarche.ingest.site.SitePage;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.demarche.kit.kafka.KafkaConfig;
import org.demarche.kit.kafka.KafkaProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedSitesTest {

    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Test
    @Timeout(30)
    void goOnLearningWithoutAWaitWhereKafkaIsAway() throws IOException {
        try (KafkaProbe probe = KafkaProbe.start(nowhere(), "test", Topics.all());
                SharedSites sites = start(probe)) {
            for (int n = 0; n < 10_000; n++) {
                sites.of(page(n));
            }

            assertThat(sites.of(page(10_000)).stream()).containsExactly(0);
            assertThat(metrics.get("demarche.ingest.sites.pages").gauge().value())
                    .isEqualTo(64);
            assertThat(metrics.get("demarche.ingest.sites.lines.removed")
                            .counter()
                            .count())
                    .isGreaterThan(9_000);
            assertThat(metrics.get("demarche.ingest.sites.records.written")
                            .tag("outcome", "dropped")
                            .counter()
                            .count())
                    .isGreaterThan(5_000);
        }
    }

    @Test
    void areWaitedForWhileItIsWorthIt() throws IOException {
        try (KafkaProbe probe = KafkaProbe.start(nowhere(), "test", Topics.all());
                SharedSites sites = start(probe)) {
            assertThat(sites.notReady()).contains("is reading what is known of sites");

            now.set(START.plus(Duration.ofSeconds(30)));

            assertThat(sites.notReady()).isEmpty();
        }
    }

    @Test
    void areConfiguredByTheOperator() {
        assertThat(LearnConfig.from(Settings.read(Map.of()))).isEqualTo(new LearnConfig(true, 64 * 1024 * 1024));
        assertThat(LearnConfig.from(
                        Settings.read(Map.of("DEMARCHE_SITES_LEARN", "false", "DEMARCHE_SITES_MAX_BYTES", "1048576"))))
                .isEqualTo(new LearnConfig(false, 1024 * 1024));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LearnConfig.from(Settings.read(Map.of("DEMARCHE_SITES_MAX_BYTES", "1"))))
                .withMessageContaining("sites.max-bytes");
    }

    private SharedSites start(KafkaProbe probe) throws IOException {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return SharedSites.start(new LearnConfig(true, 1024 * 1024), nowhere(), probe, clock, metrics);
    }

    private static SitePage page(int number) {
        return new SitePage(
                "lantern.example/en",
                ArticleId.ofUrl("https://lantern.example/" + number),
                START.plusSeconds(number),
                List.of(
                        new BodyLine("Lantern circle for members", Shape.LABEL),
                        new BodyLine("On day " + number + " the harbour board heard the islands.", Shape.SENTENCE)));
    }

    private static KafkaConfig nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new KafkaConfig("127.0.0.1:" + socket.getLocalPort(), 1, (short) 1, Map.of());
        }
    }
}
