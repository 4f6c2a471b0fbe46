package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.demarche.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is neither lost nor doubled, whichever process dies when. */
@ExtendWith(BackendExtension.class)
class RecoveryIT {

    private static final int ARTICLES = 500;
    private static final int KILL_AFTER = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void losesAndDoublesNothingWhenEachServiceIsKilledInTurn(Backend backend, @TempDir Path state) throws Exception {
        try (RunningPipeline pipeline = RunningPipeline.start(backend, state)) {
            Set<String> acknowledged = new ConcurrentSkipListSet<>();
            Thread submitter = new Thread(() -> submit(pipeline, acknowledged), "submitter");
            submitter.start();

            awaitSize(acknowledged, KILL_AFTER);
            pipeline.enrich().kill();
            awaitSize(acknowledged, 2 * KILL_AFTER);
            pipeline.index().kill();
            pipeline.startEnrich();
            awaitSize(acknowledged, 3 * KILL_AFTER);
            pipeline.ingest().kill();
            pipeline.startIngest();
            pipeline.startIndex();
            awaitSize(acknowledged, ARTICLES);
            submitter.join();

            eventually().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            rowsByArticle(pipeline.search("demarche-stances", "sourceDomain:recovery.example")))
                    .isEqualTo(stancesByArticle(pipeline.search("demarche-articles", "source.domain:recovery.example")))
                    .containsOnlyKeys(acknowledged));
            assertThat(acknowledged).hasSize(ARTICLES);
        }
    }

    /** Posts one article after the other; one that is not acknowledged is posted again, as a client would. */
    private static void submit(RunningPipeline pipeline, Set<String> acknowledged) {
        for (int i = 0; i < ARTICLES; i++) {
            String json = ContractJson.mapper()
                    .createObjectNode()
                    .put("url", "https://recovery.example/" + i)
                    .put(
                            "text",
                            "France condemned the shelling of post " + i + " by Serbia and recalled its ambassador.")
                    .toString();
            String id = null;
            while (id == null) {
                try {
                    RunningPipeline.Answer answer = pipeline.postJson(json);
                    id = answer.status() == 202 ? answer.id() : null;
                } catch (IOException e) {
                    // The service is being killed: the client does not know whether the article was taken, and asks
                    // again.
                    id = null;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            acknowledged.add(id);
        }
    }

    private static void awaitSize(Set<String> acknowledged, int size) {
        eventually().atMost(PATIENCE).until(() -> acknowledged.size() >= size);
    }

    private static Map<String, Integer> stancesByArticle(JsonNode articles) {
        Map<String, Integer> stances = new TreeMap<>();
        articles.forEach(hit -> stances.put(
                hit.path("_id").textValue(), hit.path("_source").path("stances").size()));
        return stances;
    }

    private static Map<String, Integer> rowsByArticle(JsonNode rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(hit -> counts.merge(hit.path("_source").path("articleId").textValue(), 1, Integer::sum));
        return counts;
    }
}
