package org.demarche.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.robots.RobotsReader;
import org.junit.jupiter.api.Test;

class RobotsFilesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @Test
    void forgetsWhatWasNotAskedForTheLongestWhenTheyHoldTooMuchTogether() {
        RobotsFiles files = new RobotsFiles(250);
        files.read("https://a.example/robots.txt", ofRules(100), null, NOW);
        files.read("https://b.example/robots.txt", ofRules(100), null, NOW);
        files.get("https://a.example/robots.txt");

        files.read("https://c.example/robots.txt", ofRules(100), null, NOW);

        assertThat(files.get("https://b.example/robots.txt")).isNull();
        assertThat(files.get("https://a.example/robots.txt")).isNotNull();
        assertThat(files.get("https://c.example/robots.txt")).isNotNull();
        assertThat(files.size()).isEqualTo(202);
    }

    @Test
    void keepsTheOneThatWasJustReadHoweverMuchIsInIt() {
        RobotsFiles files = new RobotsFiles(10);

        files.read("https://a.example/robots.txt", ofRules(100), null, NOW);

        assertThat(files.get("https://a.example/robots.txt").isOld(NOW)).isFalse();
    }

    @Test
    void countsAFileOnceHoweverOftenItIsRead() {
        RobotsFiles files = new RobotsFiles(1_000);

        files.read("https://a.example/robots.txt", ofRules(100), null, NOW);
        files.read("https://a.example/robots.txt", ofRules(50), null, NOW);

        assertThat(files.size()).isEqualTo(51);
    }

    private static Robots ofRules(int count) {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        for (int i = 0; i < count; i++) {
            text.append("Disallow: /").append(i).append("/\n");
        }
        return RobotsReader.create()
                .read(
                        "https://a.example/robots.txt",
                        new Fetched.Found(
                                text.toString().getBytes(StandardCharsets.UTF_8),
                                "text/plain",
                                null,
                                Validators.NONE,
                                Duration.ofHours(2)),
                        NOW);
    }
}
