package org.demarche.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    @TempDir
    private Path folder;

    @Test
    void takesTheEnvironmentOverTheFileOverTheDefault() throws IOException {
        Settings settings = settings(
                "both = file\nfile.only = file",
                Map.of("DEMARCHE_BOTH", "environment", "DEMARCHE_ENV_ONLY", "environment"));

        assertThat(settings.text("both", "default")).isEqualTo("environment");
        assertThat(settings.text("env.only", "default")).isEqualTo("environment");
        assertThat(settings.text("file.only", "default")).isEqualTo("file");
        assertThat(settings.text("neither", "default")).isEqualTo("default");
    }

    @Test
    void readsTheFileAsUtf8() throws IOException {
        assertThat(settings("name = Zürich 🕊️ ", Map.of()).text("name", "")).isEqualTo("Zürich 🕊️");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void takesABlankVariableForNone(String blank) throws IOException {
        Settings settings =
                settings("a = file\nb =", Map.of("DEMARCHE_A", blank, "DEMARCHE_B", blank, "DEMARCHE_S", blank));

        assertThat(settings.text("a", "default")).isEqualTo("file");
        assertThat(settings.text("b", "default")).isEqualTo("default");
        assertThat(settings.secret("s")).isNull();
    }

    @Test
    void takesABlankFileNameForNone() {
        assertThat(Settings.read(Map.of("DEMARCHE_CONFIG_FILE", " ")).text("a", "default"))
                .isEqualTo("default");
    }

    @Test
    void passesOverTheVariablesOfOthers() {
        Settings settings = Settings.read(Map.of("PATH", "/bin", "DEMARCHE", "x"));

        assertThatCode(settings::rejectUnknown).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        String path = folder.resolve("none.properties").toString();

        refused(() -> Settings.read(Map.of("DEMARCHE_CONFIG_FILE", path)))
                .withMessageContainingAll("config.file", "DEMARCHE_CONFIG_FILE", path);
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.properties");
        Files.write(file, "name = Zürich".getBytes(StandardCharsets.ISO_8859_1));

        refused(() -> Settings.read(Map.of("DEMARCHE_CONFIG_FILE", file.toString())))
                .withMessageContaining("UTF-8");
    }

    @Test
    void refusesAFileWithABrokenEscape() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.properties"), "name = \\u12");

        refused(() -> Settings.read(Map.of("DEMARCHE_CONFIG_FILE", file.toString())))
                .withMessageContaining("config.file");
    }

    @Test
    void refusesAnUnknownVariableAndNamesTheNearest() {
        Settings settings = Settings.read(Map.of("DEMARCHE_KAFKA_BOOTSTRAP_SERVER", "a:1"));
        settings.text("kafka.bootstrap.servers", "b:1");
        settings.text("management.host", "127.0.0.1");

        refused(settings::rejectUnknown)
                .withMessageContainingAll(
                        "DEMARCHE_KAFKA_BOOTSTRAP_SERVER ", "the nearest is DEMARCHE_KAFKA_BOOTSTRAP_SERVERS.");
    }

    @Test
    void refusesAnUnknownKeyOfTheFileAndNamesTheNearest() throws IOException {
        Settings settings = settings("managment.port = 1", Map.of());
        settings.integer("management.port", 1, 0, 9);
        settings.text("kafka.bootstrap.servers", "b:1");

        refused(settings::rejectUnknown).withMessageContainingAll("managment.port ", "the nearest is management.port.");
    }

    @Test
    void takesWhatItHasReadForKnown() throws IOException {
        Settings settings =
                settings("file.key = 1\nblank.key =", Map.of("DEMARCHE_ENV_KEY", "1", "DEMARCHE_SECRET", "1"));
        settings.text("file.key", "");
        settings.text("env-key", "");
        settings.secret("secret");

        assertThatCode(settings::rejectUnknown).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "5m, PT5M",
        "250ms, PT0.25S",
        "7d, P7D",
        "PT1H, PT1H",
        "pt1h, PT1H",
        "2H, PT2H",
        "1h30m, PT1H30M",
        "0.5s, PT0.5S",
        "1MS, PT0.001S"
    })
    void readsDurations(String given, Duration expected) {
        assertThat(Settings.read(Map.of("DEMARCHE_WAIT", given)).duration("wait", Duration.ofDays(1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "0s",
                "-5m",
                "PT-1S",
                "soon",
                "d",
                "ms",
                "1.5ms",
                "99999999999999999999d",
                "9223372036854775807d"
            })
    void refusesWhatIsNoPositiveDuration(String given) {
        refusedValue(
                "wait",
                given,
                settings -> settings.duration("wait", Duration.ofSeconds(1)),
                "a positive duration such as 30s");
    }

    @Test
    void readsListsOfDurations() {
        Settings settings = Settings.read(
                Map.of("DEMARCHE_WAITS", "1m, 5m,PT1H", "DEMARCHE_OFF", "never", "DEMARCHE_LOUD", "Never"));

        assertThat(settings.durations("waits", "1s"))
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1));
        assertThat(settings.durations("off", "1s")).isEmpty();
        assertThat(settings.durations("loud", "1s")).isEmpty();
        assertThat(settings.durations("none", "1s,2s")).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(settings.describe()).contains("off = never\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m,never", "never,", ",", "1m,,5m", "1m,0s", "nevermore"})
    void refusesListsOfWhatIsNoPositiveDuration(String given) {
        refusedValue("waits", given, settings -> settings.durations("waits", "1s"), "positive durations");
    }

    @Test
    void readsWholeNumbersUpToTheirLimits() {
        Settings settings = Settings.read(Map.of("DEMARCHE_LEAST", "-3", "DEMARCHE_MOST", "7"));

        assertThat(settings.integer("least", 0, -3, 7)).isEqualTo(-3);
        assertThat(settings.integer("most", 0, -3, 7)).isEqualTo(7);
        assertThat(settings.integer("none", 5, -3, 7)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4", "8", "1.5", "one", "99999999999"})
    void refusesANumberBeyondItsLimits(String given) {
        refusedValue("size", given, settings -> settings.integer("size", 0, -3, 7), "a whole number from -3 to 7");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "false, false", "False, false"})
    void readsFlags(String given, boolean expected) {
        assertThat(Settings.read(Map.of("DEMARCHE_ON", given)).flag("on", !expected))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on"})
    void refusesWhatIsNoFlag(String given) {
        refusedValue("on", given, settings -> settings.flag("on", true), "true or false");
    }

    @Test
    void readsAChoiceInAnyCase() {
        Settings settings = Settings.read(Map.of("DEMARCHE_A", "dark_red", "DEMARCHE_B", "Blue"));

        assertThat(settings.choice("a", Colour.BLUE)).isEqualTo(Colour.DARK_RED);
        assertThat(settings.choice("b", Colour.DARK_RED)).isEqualTo(Colour.BLUE);
        assertThat(settings.choice("c", Colour.DARK_RED)).isEqualTo(Colour.DARK_RED);
    }

    @Test
    void refusesAnotherChoiceAndNamesAll() {
        refusedValue("colour", "green", settings -> settings.choice("colour", Colour.BLUE), "one of dark_red, blue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9200",
                "https://search.example/prefix",
                "HTTP://search.example",
                "http://[::1]:9200"
            })
    void readsHttpAddresses(String given) {
        assertThat(Settings.read(Map.of("DEMARCHE_URL", given)).httpUri("url", "http://default"))
                .isEqualTo(URI.create(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9200", "ftp://search.example", "http://", "/path", "http://a b", "http:search"})
    void refusesWhatIsNoHttpAddress(String given) {
        refusedValue("url", given, settings -> settings.httpUri("url", "http://default"), "an http or https address");
    }

    @Test
    void describesWhatItRunsWithInOrder() {
        Settings settings = Settings.read(Map.of("DEMARCHE_B", "given"));
        settings.text("b", "default");
        settings.duration("a", Duration.ofSeconds(30));

        assertThat(settings.describe()).isEqualTo("a = PT30S\nb = given\n");
    }

    @Test
    void hidesSecrets() {
        Settings settings = Settings.read(Map.of(
                "DEMARCHE_PASSWORD", "hunter2",
                "DEMARCHE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "hunter2",
                "DEMARCHE_URL", "https://elastic:hunter2@search.example:9200"));
        settings.secret("password");
        settings.secret("token");
        settings.under("kafka.client.");
        settings.httpUri("url", "http://default");

        assertThat(settings.describe())
                .doesNotContain("hunter2", "elastic")
                .contains("password = ******\n", "token = \n", "url = https://******@search.example:9200\n");
    }

    @Test
    void hidesASecretAlsoInTheMessageOfARefusal() {
        refused(() -> Settings.read(Map.of("DEMARCHE_URL", "ftp://elastic:an@hunter2@search.example"))
                        .httpUri("url", "http://default"))
                .withMessageContaining("ftp://******@search.example")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void handsOnAllUnderAPrefixFromTheEnvironmentOverTheFile() throws IOException {
        Settings settings = settings(
                "kafka.client.security.protocol = SASL_SSL\nkafka.client.linger.ms = 5\nkafka.clients = no",
                Map.of("DEMARCHE_KAFKA_CLIENT_LINGER_MS", "50", "DEMARCHE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "Login;"));

        assertThat(settings.under("kafka.client."))
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("linger.ms", "50"),
                        Map.entry("sasl.jaas.config", "Login;"));
    }

    @Test
    void handsOnNothingBlank() throws IOException {
        Settings settings = settings(
                "kafka.client.linger.ms = 5",
                Map.of("DEMARCHE_KAFKA_CLIENT_LINGER_MS", "", "DEMARCHE_KAFKA_CLIENT_SASL_JAAS_CONFIG", " "));

        assertThat(settings.under("kafka.client.")).containsOnly(Map.entry("linger.ms", "5"));
        assertThatCode(settings::rejectUnknown).doesNotThrowAnyException();
    }

    @Test
    void takesAllUnderAPrefixForKnown() throws IOException {
        Settings settings =
                settings("kafka.client.linger.ms = 5", Map.of("DEMARCHE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "Login;"));
        settings.under("kafka.client.");

        assertThatCode(settings::rejectUnknown).doesNotThrowAnyException();
    }

    private Settings settings(String file, Map<String, String> environment) throws IOException {
        Path path = Files.writeString(folder.resolve("service.properties"), file);
        Map<String, String> all = new HashMap<>(environment);
        all.put("DEMARCHE_CONFIG_FILE", path.toString());
        return Settings.read(all);
    }

    private static void refusedValue(String key, String given, Consumer<Settings> read, String expected) {
        String variable = Settings.variable(key);
        Settings settings = Settings.read(Map.of(variable, given));

        refused(() -> read.accept(settings))
                .withMessageContainingAll(key + " ", variable, "must be " + expected, "not '" + given + "'");
    }

    private static ThrowableAssertAlternative<ConfigurationException> refused(ThrowingCallable action) {
        return assertThatExceptionOfType(ConfigurationException.class).isThrownBy(action);
    }
}
