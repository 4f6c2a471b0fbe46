package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.demarche.contract.Article;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Topics;
import org.demarche.standalone.embedded.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A back-fill into the real service, either of which fails in the middle. */
@ExtendWith(BackendExtension.class)
class IngestCommandIT {

    private static final int PAGES = 400;
    private static final int LINES = 600;

    @TempDir
    private Path home;

    @Test
    void losesNothingWhenTheServiceIsKilledInTheMiddleAndComesBack(Backend backend) throws Exception {
        Path inputs = inputs("harbour.example");
        int port = LoopbackPorts.free();
        try (ServiceProcess first = start(backend, port).awaitReady();
                CommandLine ingest = ingest(port, inputs)) {
            eventually().until(() -> accepted(first) > PAGES / 4.0);
            first.kill();
            assertThat(ingest.isAlive()).as("killed in the middle").isTrue();
            try (ServiceProcess second = start(backend, port)) {
                assertThat(ingest.awaitExit()).as(ingest.output()).isZero();
                second.awaitReady();
            }

            assertThat(ingest.output()).contains("%,d accepted, 0 refused".formatted(PAGES + LINES));
        }
        assertThat(articles(backend, "harbour.example")).isEqualTo(expected("harbour.example"));
    }

    @Test
    void continuesWhereItWasKilledAndSendsLittleAgain(Backend backend) throws Exception {
        Path inputs = inputs("quay.example");
        int port = LoopbackPorts.free();
        try (ServiceProcess service = start(backend, port).awaitReady()) {
            try (CommandLine killed = ingest(port, inputs)) {
                // The first resume point is written after a second.
                eventually().until(() -> accepted(service) > 50 && resumePoint().isPresent());
                killed.kill();
            }
            double before = accepted(service);
            try (CommandLine again = ingest(port, inputs)) {
                assertThat(again.awaitExit()).as(again.output()).isZero();
                assertThat(again.output()).contains("Continuing after record");
            }

            assertThat(before).isLessThan(PAGES + LINES);
            assertThat(accepted(service)).isLessThan(before + PAGES + LINES);
            assertThat(resumePoint()).isEmpty();
        }
        assertThat(articles(backend, "quay.example")).isEqualTo(expected("quay.example"));
    }

    @Test
    void continuesAfterCtrlC(Backend backend) throws Exception {
        Path inputs = inputs("mole.example");
        int port = LoopbackPorts.free();
        try (ServiceProcess service = start(backend, port).awaitReady()) {
            try (CommandLine interrupted = ingest(port, inputs)) {
                eventually().until(() -> accepted(service) > 10);
                interrupted.interrupt();
                interrupted.awaitExit();
                assertThat(interrupted.output()).contains("Stopped. The same command continues");
            }
            assertThat(resumePoint()).isPresent();
            try (CommandLine again = ingest(port, inputs)) {
                assertThat(again.awaitExit()).as(again.output()).isZero();
            }
        }
        assertThat(articles(backend, "mole.example")).isEqualTo(expected("mole.example"));
    }

    private static ServiceProcess start(Backend backend, int port) throws IOException {
        return ServiceProcess.start(
                "ingest",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers(), "HTTP_PORT", Integer.toString(port)));
    }

    private CommandLine ingest(int port, Path inputs) throws IOException {
        return CommandLine.start(home, "ingest", "--url", "http://127.0.0.1:" + port, inputs.toString());
    }

    private static double accepted(ServiceProcess service) throws IOException, InterruptedException {
        return service.metric("demarche_ingest_articles_total{outcome=\"accepted\"");
    }

    private Optional<Path> resumePoint() throws IOException {
        Path folder = home.resolve(".demarche/ingest");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".resume")).findFirst();
        }
    }

    /** A folder with a web archive of pages and a file of lines. */
    private Path inputs(String host) throws IOException {
        Path folder = Files.createDirectory(home.resolve("inputs"));
        try (WarcWriter archive = new WarcWriter(folder.resolve("a.warc.gz"))) {
            for (int n = 0; n < PAGES; n++) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, page(n).getBytes(StandardCharsets.UTF_8))
                        .build();
                archive.write(new WarcResponse.Builder(URI.create(url(host, n)))
                        .date(Instant.EPOCH)
                        .body(http)
                        .build());
            }
        }
        Files.write(
                folder.resolve("b.ndjson"),
                IntStream.range(PAGES, PAGES + LINES)
                        .mapToObj(n -> "{\"url\": \"%s\", \"text\": \"%s\"}".formatted(url(host, n), sentence(n)))
                        .toList());
        return folder;
    }

    private static String url(String host, int n) {
        return "https://" + host + "/articles/" + n;
    }

    private static String sentence(int n) {
        return "Norway thanked Sweden for ferry number %d on Monday, and asked for %d more of the same kind before the winter."
                .formatted(n, n + 1);
    }

    private static String page(int n) {
        return "<html><head><title>Ferry %d leaves</title></head><body><article><h1>Ferry %d leaves</h1>%s</article></body></html>"
                .formatted(
                        n,
                        n,
                        IntStream.range(0, 4)
                                .mapToObj(i -> "<p>" + sentence(n * 10 + i) + "</p>")
                                .collect(Collectors.joining()));
    }

    private static Set<String> expected(String host) {
        return IntStream.range(0, PAGES + LINES).mapToObj(n -> url(host, n)).collect(Collectors.toSet());
    }

    /** The addresses of all articles of a host, read to the end of the topic. */
    private static Set<String> articles(Backend backend, String host) throws IOException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backend.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> urls = new HashSet<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    Article article = ContractJson.mapper().readValue(record.value(), Article.class);
                    if (article.canonicalUrl() != null && article.canonicalUrl().contains(host)) {
                        urls.add(article.canonicalUrl());
                    }
                }
            }
            return urls;
        }
    }
}
