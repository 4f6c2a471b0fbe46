package org.demarche.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractionCommandTest {

    @Test
    void measuresAFolderAndPrintsTheTable(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.html"), "<title>Talks</title><p>The envoys met in the harbour town.");
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new ExtractionCommand()).setOut(new PrintWriter(out));

        int exitCode = command.execute(
                "--quiet",
                "--pages",
                folder.toString(),
                "--only",
                "parse,demarche",
                "--forks",
                "2",
                "--warm-up",
                "0",
                "--iterations",
                "1",
                "--seconds",
                "1");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .containsOnlyOnce("parse    ")
                .containsOnlyOnce("demarche    ")
                .containsPattern("1 pages of \\d+ characters")
                .containsPattern("parse +[\\d,]+ +- +1\\.00 +- +0\\.\\d\\d")
                .containsPattern("demarche +[\\d,]+ +- +\\d+\\.\\d\\d");
    }

    @Test
    void measuresDemarcheInAJvmAsItIsStarted() throws IOException {
        assertThat(Path.of("../demarche")).content().contains(ExtractionCommand.DEMARCHE_JVM);
        assertThat(Path.of("../ingest-service/Dockerfile")).content().contains(ExtractionCommand.DEMARCHE_JVM);
    }
}
