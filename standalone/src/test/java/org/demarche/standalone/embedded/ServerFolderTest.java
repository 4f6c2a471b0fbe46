package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {

    @TempDir
    private Path home;

    @TempDir
    private Path root;

    private ServerFolder folder;

    @BeforeEach
    void homeWithAConfiguration() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/log4j2.properties"), "status = error\n");
        folder = new ServerFolder(root);
    }

    @Test
    void takesTheConfigurationOfTheHomeWithSettingsOfItsOwn() throws Exception {
        // When
        folder.prepare(home, Map.of("path.data", "/a \"quoted\": path"), List.of("-Xmx1g"));

        // Then
        assertThat(folder.config().resolve("log4j2.properties")).exists();
        assertThat(folder.config().resolve("jvm.options.d/demarche.options"))
                .content()
                .contains("-Xmx1g");
        assertThat(new ObjectMapper()
                        .readTree(folder.config().resolve("elasticsearch.yml").toFile())
                        .get("path.data")
                        .asText())
                .isEqualTo("/a \"quoted\": path");
    }

    @Test
    void keepsTheDataAndNothingOfTheLastConfiguration() throws Exception {
        // Given
        folder.prepare(home, Map.of(), List.of());
        Files.writeString(folder.data().resolve("segment"), "kept");
        Files.writeString(folder.config().resolve("left-over"), "dropped");

        // When
        folder.prepare(home, Map.of(), List.of());

        // Then
        assertThat(folder.data().resolve("segment")).hasContent("kept");
        assertThat(folder.config().resolve("left-over")).doesNotExist();
    }

    @Test
    void showsTheLastLinesOfTheConsole() throws Exception {
        Files.writeString(folder.console(), "one\ntwo\nthree\n");

        assertThat(folder.consoleTail(2).lines()).containsExactly("two", "three");
    }
}
