package org.demarche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.it.RunningPipeline.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands about sources, with the real service. */
@ExtendWith(BackendExtension.class)
class SourcesCommandIT {

    private static final String FEED = "https://beacon.invalid/news/feed.xml";
    private static final String ID = "beacon.invalid-news-feed.xml";

    @TempDir
    private Path home;

    private int port;
    private Path key;

    @Test
    void addsShowsAndRemovesASourceAndAsksForAPage(Backend backend) throws Exception {
        port = ServiceProcess.freePort();
        key = Files.writeString(home.resolve("key"), "open-sesame-of-the-forty\n");
        try (ServiceProcess service = ServiceProcess.start(
                        "ingest",
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", backend.bootstrapServers(),
                                "HTTP_PORT", Integer.toString(port),
                                "HTTP_API_KEY", "open-sesame-of-the-forty"))
                .awaitReady()) {
            assertThat(run(0, "sources", "add", FEED, "--kind", "feed", "--min-interval", "10m"))
                    .contains("Watching the feed " + FEED, "sources show " + ID);
            eventually()
                    .untilAsserted(() -> assertThat(run(0, "sources", "list")).contains(ID, FEED));
            assertThat(run(0, "sources", "add", FEED, "--kind", "feed", "--name", "Beacon"))
                    .contains("Watching anew");
            eventually().untilAsserted(() -> assertThat(run(0, "sources", "show", ID))
                    .contains("Beacon", "standing"));
            assertThat(run(1, "sources", "add", "https://beacon.invalid/", "--kind", "feed", "--id", "NO"))
                    .contains("is not watched", "id must be");
            assertThat(run(1, "sources", "discover", "https://beacon.invalid/")).contains("nothing to watch was found");
            assertThat(run(0, "sources", "remove", ID)).contains("not watched any more");
            eventually().untilAsserted(() -> assertThat(run(1, "sources", "show", ID))
                    .contains("no source is called"));
            assertThat(run(0, "ingest", "https://beacon.invalid/1", "https://beacon.invalid/2"))
                    .contains("2 accepted, 0 refused");
            assertThat(service.output()).doesNotContain("open-sesame-of-the-forty");
        }
    }

    private String run(int expected, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + port, "--api-key-file", key.toString()));
        try (CommandLine command = CommandLine.start(home, all.toArray(String[]::new))) {
            assertThat(command.awaitExit()).as(command.output()).isEqualTo(expected);
            return command.output();
        }
    }
}
