package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractionScoreCommandTest {

    private static final String BODY =
            "The two ministers met in the harbour town on Monday and agreed to open the bridge to lorries again. "
                    + "They will meet again in May, in the other capital, to speak about the ferry and its price.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoPages() throws IOException {
        String page = "<html><head><meta charset='utf-8'><title>Bridge opens</title></head>"
                + "<body><nav><a href='/'>Home</a></nav><article><h1>Bridge opens</h1><p>" + BODY
                + "</p></article></body></html>";
        Files.writeString(folder.resolve("plain.html"), page);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.html.gz")))) {
            packed.write(page.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("truth.json"),
                """
                {"plain": {"articleBody": "%1$s", "title": "Bridge opens", "outlet": "left"},
                 "packed": {"articleBody": "%1$s", "title": "Ferry sinks", "outlet": "right"},
                 "absent": {"articleBody": "?", "outlet": "left"}}
                """
                        .formatted(BODY));
    }

    @Test
    void printsABlockForEachPartAndOneForAll() {
        int exitCode = run("--by", "outlet");

        assertThat(exitCode).isZero();
        assertThat(err.toString()).contains("1 pages of the truth are not in").contains("2 of 2 pages");
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence(
                        "left pages F1 P R F P R exact exact exact",
                        "demarche 1 1.0000 1.0000 1.0000 - - - 1.0000 - -",
                        "right pages F1 P R F P R exact exact exact",
                        "demarche 1 1.0000 1.0000 1.0000 - - - 0.0000 - -",
                        "all pages F1 P R F P R exact exact exact",
                        "demarche 2 1.0000 1.0000 1.0000 - - - 0.5000 - -");
    }

    @Test
    void scoresThePeersBesideIfAsked() {
        run("--peers");

        assertThat(out.toString()).contains("demarche ", "readability4j ", "webcollector ", "crux ", "boilerpipe ");
    }

    @Test
    void writesWhatWasExtractedInTheFormatOfTheTruth() throws IOException {
        run("--out", folder.resolve("said").toString());

        assertThat(new JsonMapper()
                        .readTree(folder.resolve("said/demarche.json").toFile())
                        .at("/packed/articleBody")
                        .asText())
                .isEqualTo(BODY);
    }

    private int run(String... more) {
        CommandLine command = new CommandLine(new ExtractionScoreCommand());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = new String[4 + more.length];
        arguments[0] = "--pages";
        arguments[1] = folder.toString();
        arguments[2] = "--truth";
        arguments[3] = folder.resolve("truth.json").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return command.execute(arguments);
    }
}
