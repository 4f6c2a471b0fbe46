package org.demarche.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final String ONE = "one-key-of-many-letters";
    private static final String TWO = "two-key-of-many-letters";

    @Test
    void namesTheKeyThatIsPresented() {
        ApiKeys keys = read(Map.of("HTTP_API_KEY", ONE, "HTTP_API_KEY_NEWSDESK", TWO));

        assertThat(keys.names()).containsExactly("default", "newsdesk");
        assertThat(keys.presentedBy("Bearer " + ONE))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("default"));
        assertThat(keys.presentedBy("bearer  " + TWO))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("newsdesk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                ONE,
                "Basic " + ONE,
                "Bearer " + ONE + "x",
                "Bearer one-key-of-many-letter",
                "Bearer ONE-KEY-OF-MANY-LETTERS"
            })
    void knowsNoOther(String authorization) {
        assertThat(read(Map.of("HTTP_API_KEY", ONE)).presentedBy(authorization)).isEmpty();
        assertThat(read(Map.of("HTTP_API_KEY", ONE)).presentedBy(null)).isEmpty();
    }

    @Test
    void givesAKeyAllScopesUnlessItNamesSome() {
        ApiKeys keys = read(Map.of(
                "HTTP_API_KEY", ONE, "HTTP_API_KEY_NEWSDESK", TWO, "HTTP_API_KEY_SCOPES_NEWSDESK", " articles "));

        assertThat(keys.presentedBy("Bearer " + ONE).orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.values());
        assertThat(keys.presentedBy("Bearer " + TWO).orElseThrow().scopes()).containsExactly(Scope.ARTICLES);
    }

    @Test
    void readsAFileAsItReadsTheEnvironment(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("ingest.properties"),
                "http.api-key.newsdesk=" + ONE + "\nhttp.api-key-scopes.newsdesk=sources,articles\n");

        ApiKeys keys = read(Map.of("CONFIG_FILE", file.toString(), "HTTP_API_KEY_NEWSDESK", TWO));

        assertThat(keys.names()).containsExactly("newsdesk");
        assertThat(keys.presentedBy("Bearer " + ONE)).isEmpty();
        assertThat(keys.presentedBy("Bearer " + TWO).orElseThrow().scopes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP_API_KEY          | open-sesame             | default can't be used",
                "HTTP_API_KEY_DESK     | has spaces in the middle | desk can't be used",
                "HTTP_API_KEY_DESK     | sixteen-letters-é        | desk can't be used",
                "HTTP_API_KEY_NEWS_DESK | one-key-of-many-letters | http.api-key.news.desk: the name",
                "HTTP_API_KEY_TWIN     | two-key-of-many-letters | the keys main and twin are the same",
                "HTTP_API_KEY_SCOPES_NOBODY | articles           | http.api-key-scopes.nobody: there is no key",
                "HTTP_API_KEY_SCOPES_MAIN | articles,everything  | there is no scope 'everything'; give a list of [articles, sources]",
                "HTTP_API_KEY_SCOPES_MAIN | ','                  | there is no scope ''",
            })
    void stopsTheStartAndSaysWhy(String variable, String value, String message) {
        Map<String, String> settings = Map.of("HTTP_API_KEY_MAIN", TWO, variable, value);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageNotContainingAny(TWO, value.length() > 10 && !variable.contains("SCOPES") ? value : TWO);
    }

    @Test
    void refusesTwoKeysNamedDefault() {
        assertThatThrownBy(() -> read(Map.of("HTTP_API_KEY", ONE, "HTTP_API_KEY_DEFAULT", TWO)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("http.api-key.default");
    }

    @Test
    void showsNoKeyWhereTheConfigurationIsPrinted() {
        Settings settings = Settings.read(Map.of("DEMARCHE_HTTP_API_KEY", ONE, "DEMARCHE_HTTP_API_KEY_DESK", TWO));

        HttpConfig config = HttpConfig.from(settings);

        assertThat(config.toString() + settings.describe())
                .doesNotContain(ONE)
                .doesNotContain(TWO)
                .contains("desk");
    }

    private static ApiKeys read(Map<String, String> settings) {
        return RunningApi.config(settings).keys();
    }
}
