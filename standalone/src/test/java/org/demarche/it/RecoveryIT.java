package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is neither lost nor doubled, whichever process dies when. */
@ExtendWith(BackendExtension.class)
class RecoveryIT {

    private static final int ARTICLES = 300;
    private static final int KILL_AFTER = 60;

    @Test
    void losesAndDoublesNothingWhenEachServiceIsKilledInTurn(Backend backend, @TempDir Path state) throws Exception {
        try (RunningPipeline pipeline = RunningPipeline.start(backend, state)) {
            Set<String> acknowledged = new ConcurrentSkipListSet<>();
            AtomicBoolean enough = new AtomicBoolean();
            Thread submitter = new Thread(() -> submit(pipeline, acknowledged, enough), "submitter");
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
            enough.set(true);
            submitter.join(Duration.ofSeconds(60).toMillis());

            eventually().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(indexed(pipeline))
                    .containsAll(acknowledged));
            JsonNode articles = pipeline.search("demarche-articles", "source.domain:recovery.example");
            assertThat(articles).hasSameSizeAs(indexed(pipeline));
            assertThat(pipeline.search(
                            "demarche-stances", "sourceDomain:recovery.example OR source.domain:recovery.example"))
                    .isNotEmpty();
            articles.forEach(
                    article -> assertThat(rows(pipeline, article.path("_id").textValue()))
                            .isEqualTo(article.path("_source").path("stances").size()));
        }
    }

    /** Posts one article after the other; one that is not acknowledged is posted again, as a client would. */
    private static void submit(RunningPipeline pipeline, Set<String> acknowledged, AtomicBoolean enough) {
        for (int i = 0; !enough.get(); i++) {
            String json = ContractJson.mapper()
                    .createObjectNode()
                    .put("url", "https://recovery.example/" + i)
                    .put(
                            "text",
                            "France condemned the shelling of post " + i + " by Serbia and recalled its ambassador.")
                    .toString();
            boolean taken = false;
            while (!taken && !enough.get()) {
                try {
                    RunningPipeline.Answer answer = pipeline.postJson(json);
                    taken = answer.status() == 202;
                    if (taken) {
                        acknowledged.add(answer.id());
                    }
                } catch (IOException e) {
                    // The service is being killed; the client does not know whether it was taken.
                    taken = false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void awaitSize(Set<String> acknowledged, int size) {
        eventually().atMost(Duration.ofSeconds(120)).until(() -> acknowledged.size() >= size);
    }

    private static Set<String> indexed(RunningPipeline pipeline) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        pipeline.search("demarche-articles", "source.domain:recovery.example")
                .forEach(hit -> ids.add(hit.path("_id").textValue()));
        return ids;
    }

    private static int rows(RunningPipeline pipeline, String id) {
        try {
            return pipeline.search("demarche-stances", "articleId:" + id).size();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
