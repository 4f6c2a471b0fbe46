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

class TaggingCommandTest {

    @Test
    void measuresTextsAndAStartAndPrintsTheTable(@TempDir Path folder) throws IOException {
        Path texts = Files.writeString(
                folder.resolve("texts.ndjson"), "{\"text\": \"Norway praised Sweden.\"}\n{\"text\": \"Chad left.\"}\n");
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new TaggingCommand()).setOut(new PrintWriter(out));

        int exitCode = command.execute(
                "--quiet",
                "--texts",
                texts.toString(),
                "--only",
                "segmenter,tagger",
                "--starts",
                "1",
                "--forks",
                "1",
                "--warm-up",
                "0",
                "--iterations",
                "1",
                "--seconds",
                "1");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("2 articles of 2 words on the average")
                .containsPattern("segmenter +[\\d,]+ +- +[\\d,]+ +[\\d,]+ +1\\.00 +\\d+\\.\\d\\d")
                .containsPattern("tagger +[\\d,]+ +- +[\\d,]+ +[\\d,]+ +\\d\\.\\d\\d +\\d+\\.\\d\\d")
                .containsPattern("median of 1: tables loaded in \\d+\\.\\d\\d s");
    }
}
