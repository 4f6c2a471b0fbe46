package org.demarche.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.contract.ContractJson;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.demarche.kit.log.LogConfig.Format;
import org.demarche.kit.log.LogConfig.Threshold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class LogConfigTest {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void catchTheConsole() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void setTheLogBack() throws JoranException {
        System.setOut(console);
        freshLog();
    }

    /** As a process finds it at its start. */
    private void freshLog() throws JoranException {
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogConfig.class.getResource("/logback.xml"));
    }

    @Test
    void writesTheKeysAndValuesIntoTheJson() throws JoranException, IOException {
        JsonNode line = ContractJson.mapper().readTree(logged(Format.ECS, Threshold.INFO, log -> log.atInfo()
                .addKeyValue("articleId", "0196f9ee")
                .addKeyValue("partition", 3)
                .addKeyValue("detail", "a \"quoted\"\nword 🕊️")
                .addKeyValue("fault", (Object) null)
                .log("indexed")));

        assertThat(line.path("message").textValue()).isEqualTo("indexed");
        assertThat(line.path("log.level").textValue()).isEqualTo("INFO");
        assertThat(line.path("service.name").textValue()).isEqualTo("demarche-test");
        assertThat(line.path("labels"))
                .isEqualTo(ContractJson.mapper()
                        .createObjectNode()
                        .put("articleId", "0196f9ee")
                        .put("partition", "3")
                        .put("detail", "a \"quoted\"\nword 🕊️"));
    }

    @Test
    void writesTheExceptionIntoTheJson() throws JoranException, IOException {
        JsonNode line = ContractJson.mapper().readTree(logged(Format.ECS, Threshold.INFO, log -> log.atError()
                .setCause(new IllegalStateException("broken"))
                .log("failed")));

        assertThat(line.path("error.type").textValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.path("error.message").textValue()).isEqualTo("broken");
        assertThat(line.has("labels")).isFalse();
    }

    @Test
    void writesLinesForPeopleWithTheKeysAndValues() throws JoranException {
        String line = logged(Format.TEXT, Threshold.INFO, log -> log.atInfo()
                .addKeyValue("articleId", "0196f9ee")
                .log("indexed"));

        assertThat(line)
                .contains("INFO")
                .contains("indexed articleId=\"0196f9ee\"")
                .endsWith("\n");
    }

    @ParameterizedTest
    @CsvSource({"DEBUG, true", "INFO, false", "ERROR, false"})
    void logsFromTheLevelOn(Threshold level, boolean shown) throws JoranException {
        String line = logged(Format.TEXT, level, log -> log.atDebug().log("details"));

        assertThat(line.contains("details")).isEqualTo(shown);
    }

    @Test
    void isOfTheSettings() {
        Settings settings = Settings.read(Map.of("DEMARCHE_LOG_FORMAT", "ecs", "DEMARCHE_LOG_LEVEL", "warn"));

        assertThat(LogConfig.from(settings)).isEqualTo(new LogConfig(Format.ECS, Threshold.WARN));
        assertThat(LogConfig.from(Settings.read(Map.of()))).isEqualTo(new LogConfig(Format.TEXT, Threshold.INFO));
    }

    @ParameterizedTest
    @CsvSource({"LOG_FORMAT, log.format, 'text, ecs'", "LOG_LEVEL, log.level, 'trace, debug, info, warn, error'"})
    void refusesWhatItDoesNotKnow(String variable, String key, String choices) {
        Settings settings = Settings.read(Map.of("DEMARCHE_" + variable, "bogus"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LogConfig.from(settings))
                .withMessageContainingAll(key, choices);
    }

    private String logged(Format format, Threshold level, Consumer<Logger> statement) throws JoranException {
        freshLog();
        new LogConfig(format, level).apply("demarche-test");
        Logger log = context.getLogger("org.demarche.test");
        statement.accept(log);
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.valueOf(level.name()));
        return written.toString(StandardCharsets.UTF_8);
    }
}
