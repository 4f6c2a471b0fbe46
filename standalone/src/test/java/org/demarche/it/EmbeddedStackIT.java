package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.demarche.standalone.embedded.EmbeddedStack;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackProgress;
import org.demarche.standalone.embedded.StackStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {

    @Test
    void losesNothingAndLeavesNothingRunningWhenItIsKilled(@TempDir Path directory) throws Exception {
        // Given
        StackInAnotherProcess killed = StackInAnotherProcess.start(directory);
        new Topic(killed.bootstrapServers(), "kept").create().send("a record");
        new Elasticsearch(killed.elasticsearchUrl()).put("/kept/_doc/1", "{\"a\": \"document\"}");

        // When
        List<ProcessHandle> processes = killed.kill();

        // Then
        awaitEnd(processes);
        try (EmbeddedStack stack = start(directory)) {
            assertThat(new Topic(stack.bootstrapServers(), "kept").read(1)).containsExactly("a record");
            assertThat(new Elasticsearch(stack.elasticsearchUrl())
                            .get("/kept/_doc/1")
                            .body())
                    .contains("document");
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive));
    }

    private static EmbeddedStack start(Path directory) throws StackStartException, InterruptedException {
        return EmbeddedStack.start(StackOptions.in(directory).briefly(), StackProgress.silent());
    }
}
