package org.demarche.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TagTaxonomyTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String taxonomy, Path out) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), taxonomy);
        Path texts =
                Files.writeString(folder.resolve("texts.ndjson"), "{\"id\": 1, \"text\": \"The herring wars.\"}\n");
        return new CommandLine(new TagCommand())
                .setErr(new PrintWriter(said, true))
                .execute("--taxonomy", file.toString(), "--out", out.toString(), texts.toString());
    }

    @Test
    void tagsByTheGivenTaxonomy() throws IOException {
        Path out = folder.resolve("tagged.ndjson");

        int code = run(
                """
                version: "mine"
                scoring: {enough: 2, alone: 3, length: 10, growth: 0.2, title: 2, lead: 1, leadSentences: 2, repeat: 0.5,
                  mostRepeats: 4, place: 0.5, most: 30, primaryShare: 0.5, mostPrimary: 5}
                groups: [{id: OWN, label: Own, themes: [{id: OWN.FISH, label: Fish, triggers: {3: [herring wars]}}]}]
                """,
                out);

        assertThat(code).isZero();
        assertThat(out).content().contains("\"OWN.FISH\"", "\"theme.phrase:herring wars\"");
    }

    @Test
    void refusesAFaultyTaxonomyWithItsLine() throws IOException {
        int code = run("version: 1\nthemes: []\n", folder.resolve("none"));

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("mine.yaml, line 2: unknown field themes");
    }
}
