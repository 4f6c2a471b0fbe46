package org.demarche.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyFileTest {

    @TempDir
    private Path folder;

    private static EnrichConfig config(Map<String, String> environment) {
        return EnrichConfig.from(Settings.read(environment));
    }

    @Test
    void takesTheBundledThemesWhereNoFileIsGiven() {
        assertThat(config(Map.of()).taxonomyFile()).isEmpty();
        assertThat(config(Map.of("DEMARCHE_TAXONOMY_FILE", " ")).taxonomyFile()).isEmpty();
    }

    @Test
    void refusesToStartWithAFaultyFileAndNamesTheKeyTheLineAndTheReason() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "version: \"1\"\nthemes: []\n");
        EnrichConfig config = config(Map.of("DEMARCHE_TAXONOMY_FILE", file.toString()));

        assertThatThrownBy(() -> EnrichService.create(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("taxonomy.file: ")
                .hasMessageContaining("mine.yaml, line 2: unknown field themes");
    }

    @Test
    void refusesToStartWithAFileThatIsNotThere() {
        EnrichConfig config = config(
                Map.of("DEMARCHE_TAXONOMY_FILE", folder.resolve("none.yaml").toString()));

        assertThatThrownBy(() -> EnrichService.create(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.yaml");
    }
}
