package org.demarche.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("b/ä"));
        for (String name : List.of("c.txt", "b/2.html.gz", "b/ä/what? 100%.html", "a.pdf", "a.warc.gz", ".DS_Store")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    @Test
    void findsFilesByNameAndCountsTheOthers() throws IOException {
        Inputs inputs = Inputs.find(List.of("https://example.org/x", folder.toString()), null, null);

        assertThat(inputs.list().stream().map(input -> input.name().replace(folder + "/", "")))
                .containsExactly("a.warc.gz", "b/2.html.gz", "b/ä/what? 100%.html", "c.txt", "addresses");
        assertThat(inputs.skipped()).isEqualTo(2);
        assertThat(inputs.bytes()).isEqualTo(9 + 11 + 20 + 5);
    }

    @Test
    void givesAPageTheAddressOfItsPlaceInTheFolder() throws IOException {
        Inputs inputs = Inputs.find(List.of(folder.toString()), URI.create("https://example.org/archive"), null);

        assertThat(inputs.list().stream().map(input -> ((Input.InFile) input).url()))
                .containsExactly(
                        "https://example.org/archive/a.warc",
                        "https://example.org/archive/b/2.html",
                        "https://example.org/archive/b/%C3%A4/what%3F%20100%25.html",
                        "https://example.org/archive/c.txt");
    }

    @Test
    void followsALinkToTheFolder(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        Inputs inputs = Inputs.find(List.of(link.toString()), URI.create("https://example.org"), null);

        assertThat(inputs.list().stream().map(input -> ((Input.InFile) input).url()))
                .hasSize(4)
                .contains("https://example.org/b/2.html");
    }

    @Test
    void doesNotReadWhatItWrites() throws IOException {
        Inputs inputs = Inputs.find(List.of(folder.toString()), null, folder.resolve("b/../c.txt"));

        assertThat(inputs.list()).hasSize(3).noneMatch(input -> input.name().endsWith("c.txt"));
    }

    @Test
    void knowsByTheDigestWhenAFileComesGoesOrChanges() throws IOException {
        List<String> arguments = List.of(folder.toString());
        String before = Inputs.find(arguments, null, null).digest();

        assertThat(Inputs.find(arguments, null, null).digest()).isEqualTo(before);
        Files.writeString(folder.resolve("c.txt"), "longer than before");
        String longer = Inputs.find(arguments, null, null).digest();
        Files.writeString(folder.resolve("d.txt"), "");
        String another = Inputs.find(arguments, null, null).digest();

        assertThat(List.of(before, longer, another)).doesNotHaveDuplicates();
    }
}
