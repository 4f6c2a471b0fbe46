package org.demarche.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.demarche.contract.Topics;
import org.demarche.kit.config.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

class KafkaProbeTest {

    private static final Duration QUICKLY = Duration.ofSeconds(3);

    private KafkaConfig nowhere;

    @BeforeEach
    void findAPortWhereNobodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = config("127.0.0.1:" + socket.getLocalPort(), Map.of());
        }
    }

    @Test
    void isAtFaultUntilKafkaAnswers() {
        try (KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all())) {
            assertThat(probe.fault()).hasValue("Kafka has not answered yet");
        }
    }

    @Test
    void saysThatKafkaDoesNotAnswer() {
        try (KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all())) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(probe.fault()).hasValueSatisfying(fault -> assertThat(fault)
                            .startsWith("Kafka at " + nowhere.bootstrapServers())
                            .doesNotContain("null")));
        }
    }

    @Test
    void logsOnceThatKafkaIsAwayFromTheStart() {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger log = (Logger) LoggerFactory.getLogger(KafkaProbe.class);
        log.addAppender(logged);

        try (KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all())) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> probe.fault().orElseThrow().startsWith("Kafka at"));
            await().until(() -> !logged.list.isEmpty());
        } finally {
            log.detachAppender(logged);
        }

        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getMessage()).isEqualTo("Kafka is away");
        });
    }

    @Test
    void waitsForTheTopicsOnlyAsLongAsItIsTold() {
        try (KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all())) {
            assertThat(probe.awaitTopics(Duration.ofMillis(50))).isFalse();
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        try (KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all())) {
            Thread.currentThread().interrupt();

            boolean there = probe.awaitTopics(Duration.ofMinutes(5));

            assertThat(there).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void closesQuicklyWithoutKafka() {
        KafkaProbe probe = KafkaProbe.start(nowhere, "test", Topics.all());
        await().until(() -> threadIsAlive("kafka-probe"));

        long start = System.nanoTime();
        probe.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICKLY);
        await().atMost(QUICKLY).until(() -> !threadIsAlive("kafka-probe"));
    }

    @Test
    void refusesWhatTheClientRefuses() {
        KafkaConfig kafka = config("127.0.0.1:1", Map.of("security.protocol", "SMOKE_SIGNALS"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> KafkaProbe.start(kafka, "test", Topics.all()))
                .withMessageContainingAll("kafka.client.", "SMOKE_SIGNALS");
    }

    @Test
    void refusesServersThatAreNone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> KafkaProbe.start(config("localhost", Map.of()), "test", Topics.all()))
                .withMessageContainingAll("kafka.bootstrap.servers", "localhost");
    }

    private static KafkaConfig config(String servers, Map<String, String> client) {
        return new KafkaConfig(servers, 1, (short) 1, client);
    }

    private static boolean threadIsAlive(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }
}
