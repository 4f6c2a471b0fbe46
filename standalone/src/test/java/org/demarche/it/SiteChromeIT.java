package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/** What one instance of the ingest service has learnt of a site, every instance knows, and still knows after a restart. */
@ExtendWith(BackendExtension.class)
class SiteChromeIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LABEL = "Lantern circle for members";
    private static final String APPEAL = "The Lantern is printed on paper that its own readers make from rags.";
    private static final int PAGES = 16;

    @Test
    void isKnownToOtherInstancesAndAfterARestart(Backend backend) throws Exception {
        int first = LoopbackPorts.free();
        int second = LoopbackPorts.free();
        String before;
        String elsewhere;
        String afterwards;
        try (ServiceProcess pupil = start(backend, second)) {
            try (ServiceProcess teacher = start(backend, first)) {
                teacher.awaitReady();
                pupil.awaitReady();
                double strange = ignored(pupil);
                new Topic(backend.bootstrapServers(), Topics.SITE_LINES.name())
                        .send("lantern.example/en#1", "written by nobody we know");
                before = post(first, 0);
                for (int n = 1; n < PAGES; n++) {
                    post(first, n);
                }
                eventually().until(() -> pages(pupil) == pages(teacher) && ignored(pupil) == strange + 1);
                elsewhere = post(second, PAGES);
                eventually().until(() -> pages(teacher) == pages(pupil));
                teacher.kill();
            }
            assertThat(pupil.metric("demarche_ingest_sites_lines_removed_total"))
                    .isEqualTo(2);
        }
        try (ServiceProcess restarted = start(backend, first)) {
            restarted.awaitReady();
            afterwards = post(first, PAGES + 1);
        }

        assertThat(article(backend, before).text()).contains(LABEL, APPEAL);
        for (String id : List.of(elsewhere, afterwards)) {
            Article article = article(backend, id);
            assertThat(article.text().split("\n\n")).hasSize(4).doesNotContain(LABEL, APPEAL);
            assertThat(article.extraction().removed())
                    .contains(new Article.Removed("site-lines", LABEL), new Article.Removed("site-lines", APPEAL));
        }
    }

    private static ServiceProcess start(Backend backend, int port) throws IOException {
        return ServiceProcess.start(
                "ingest",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers(), "HTTP_PORT", Integer.toString(port)));
    }

    /** How many pages an instance remembers, of all sites: of those that share a slot one. */
    private static double pages(ServiceProcess ingest) throws IOException, InterruptedException {
        return ingest.metric("demarche_ingest_sites_pages");
    }

    private static double ignored(ServiceProcess ingest) throws IOException, InterruptedException {
        return ingest.metric("demarche_ingest_sites_records_read_total{outcome=\"ignored\"");
    }

    /** A page whose chrome has the same markup as its text. */
    private static String page(int number) {
        StringBuilder html =
                new StringBuilder("<html><head><title>Ferry talks, day %d</title></head><body><div><div>%s</div>"
                        .formatted(number, LABEL));
        IntStream.range(0, 4)
                .forEach(i -> html.append(
                        "<div>On day %d the harbour board heard speaker %d of the islands, who asked for boats before winter.</div>"
                                .formatted(number, number * 10 + i)));
        return html + "<div>" + APPEAL + "</div></div></body></html>";
    }

    private static String post(int port, int number) throws IOException, InterruptedException {
        String url = URLEncoder.encode("https://lantern.example/ferry/" + number, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles?url=" + url))
                .header("Content-Type", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(page(number)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return ContractJson.mapper().readTree(answer.body()).path("id").textValue();
    }

    private static Article article(Backend backend, String id) throws IOException {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backend.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            JsonNode[] found = new JsonNode[1];
            eventually().until(() -> {
                for (var article : consumer.poll(Duration.ofMillis(200))) {
                    if (id.equals(article.key())) {
                        found[0] = ContractJson.mapper().readTree(article.value());
                    }
                }
                return found[0] != null;
            });
            return ContractJson.mapper().treeToValue(found[0], Article.class);
        }
    }
}
