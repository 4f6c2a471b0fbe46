package org.demarche.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.demarche.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void readsCompressedPagesWhateverTheCaseOfTheirNames() throws IOException {
        Path page = folder.resolve("TALKS.HTML.GZ");
        Files.write(page, gzip(page("Talks")));

        assertThat(lines(folder))
                .singleElement()
                .satisfies(line -> assertThat(line.path("title").textValue()).isEqualTo("Talks"));
    }

    @Test
    void writesALineForEachPageInTheirOrder() throws IOException {
        List<String> titles =
                IntStream.range(100, 200).mapToObj(i -> "Talks of day " + i).toList();
        for (String title : titles) {
            Files.writeString(folder.resolve(title + ".html"), page(title));
        }

        assertThat(lines(folder))
                .extracting(line -> line.path("title").textValue())
                .isEqualTo(titles);
    }

    @Test
    void saysOfAFileThatCannotBeReadWhatToDo() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.html.gz"), page("Talks"));
        byte[] compressed = gzip(page("Talks"));
        Path torn = folder.resolve("torn.html.gz");
        Files.write(torn, Arrays.copyOf(compressed, compressed.length / 2));

        assertThat(lines(folder.resolve("nowhere.html"), plain, torn))
                .extracting(line -> line.path("error").textValue())
                .satisfiesExactly(
                        error -> assertThat(error).isEqualTo("no such file"),
                        error -> assertThat(error).startsWith("not gzip").contains("take .gz off its name"),
                        error -> assertThat(error).startsWith("cut off").contains("save the page again"));
    }

    @Test
    void saysThatAFolderHoldsNoPage() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "Talks");

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no page in the folders given").contains(".html.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://quayside.example/talks", "HTTP://quayside.example/talks.html"})
    void saysWhatToDoWithAnAddress(String address) {
        assertThat(run(address)).isEqualTo(2);
        assertThat(err.toString()).contains("not addresses").contains("demarche ingest");
    }

    @Test
    void saysWhyItCannotWriteThere() throws IOException {
        Path page = Files.writeString(folder.resolve("talks.html"), page("Talks"));

        assertThat(run(page.toString(), "--out", folder.toString())).isEqualTo(2);
        assertThat(run(page.toString(), "--out", folder.resolve("none/x.json").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("is a folder").contains("does not exist: make it first");
    }

    private List<JsonNode> lines(Path... paths) throws IOException {
        Path out = Files.createTempDirectory(folder, "out").resolve("out.ndjson");
        String[] arguments = Stream.concat(Stream.of(paths).map(Path::toString), Stream.of("--out", out.toString()))
                .toArray(String[]::new);
        run(arguments);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            lines.add(ContractJson.mapper().readTree(line));
        }
        return lines;
    }

    private int run(String... arguments) {
        return Main.commandLine(new Main.Home(folder.resolve("home")))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("extract"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static String page(String title) {
        StringBuilder html = new StringBuilder("<h1>" + title + "</h1>");
        for (int i = 0; i < 4; i++) {
            html.append("<p>Point ")
                    .append(i)
                    .append(" of ")
                    .append(title)
                    .append(": the ministers said on Monday that")
                    .append(" they would meet again in the spring, although both had left the hall early.</p>");
        }
        return html.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
