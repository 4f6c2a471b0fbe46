package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchSettingsTest {

    @TempDir
    private Path home;

    @Test
    void leavesOutTheSettingsOfModulesThatAreNotThere() throws Exception {
        // Given
        Files.createDirectories(home.resolve("modules/x-pack-security"));

        // When
        Map<String, Object> settings = ElasticsearchSettings.of(home, new ServerFolder(home), 9200, 9300);

        // Then
        assertThat(settings).containsEntry("xpack.security.enabled", false).doesNotContainKey("xpack.ml.enabled");
    }

    @Test
    void compilesForTheLongRunUnlessTheStackIsBrief() {
        StackOptions options = StackOptions.in(home);

        assertThat(ElasticsearchSettings.jvmOptions(options)).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(ElasticsearchSettings.jvmOptions(options.briefly())).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void listensOnLoopbackAlone() {
        Map<String, Object> settings = ElasticsearchSettings.of(home, new ServerFolder(home), 9200, 9300);

        assertThat(settings).containsEntry("network.host", "127.0.0.1").doesNotContainKey("http.host");
    }
}
