package org.demarche.kit.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class ServiceCommandTest {

    private final List<String> life = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ServiceCommand.class);

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
    }

    @Test
    void startsAwaitsAndCloses() {
        int code = run(Map.of("DEMARCHE_PLACE", "Oslo"), config -> new Recorded(null));

        assertThat(code).isZero();
        assertThat(life).containsExactly("start", "await", "close");
    }

    @Test
    void handsTheConfigurationToTheService() {
        run(Map.of("DEMARCHE_PLACE", "Oslo"), config -> {
            life.add(config);
            return new Recorded(null);
        });

        assertThat(life).startsWith("Oslo");
    }

    @Test
    void exitsWithOneAndClosesWhenTheServiceFails() {
        ServiceFailure failure = new ServiceFailure("the disk is full: free some", new IllegalStateException("disk"));

        int code = run(Map.of(), config -> new Recorded(failure));

        assertThat(code).isEqualTo(1);
        assertThat(life).containsExactly("start", "await", "close");
        assertThat(messages()).containsExactly("the disk is full: free some");
    }

    @Test
    void exitsWithOneWhenTheServiceFailsUnforeseen() {
        int code = run(Map.of(), config -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(code).isEqualTo(1);
        assertThat(logged.list).singleElement().satisfies(event -> assertThat(
                        event.getThrowableProxy().getMessage())
                .isEqualTo("a bug"));
    }

    @Test
    void exitsWithTwoWhenTheConfigurationIsWrong() {
        int code = run(Map.of("DEMARCHE_SIZE", "many"), config -> new Recorded(null));

        assertThat(code).isEqualTo(2);
        assertThat(life).isEmpty();
        assertThat(messages()).singleElement().asString().contains("size", "DEMARCHE_SIZE", "many");
    }

    @Test
    void exitsWithTwoWhenAVariableIsUnknown() {
        int code = run(Map.of("DEMARCHE_PLAICE", "Oslo"), config -> new Recorded(null));

        assertThat(code).isEqualTo(2);
        assertThat(life).isEmpty();
        assertThat(messages()).singleElement().asString().contains("DEMARCHE_PLAICE", "the nearest is DEMARCHE_PLACE.");
    }

    @Test
    void exitsWithTwoAndSaysSoWhenTheLogFormatIsUnknown() {
        int code = run(Map.of("DEMARCHE_LOG_FORMAT", "bogus"), config -> new Recorded(null));

        assertThat(code).isEqualTo(2);
        assertThat(messages()).singleElement().asString().contains("log.format", "text, ecs");
    }

    @Test
    void exitsWithTwoWhenTheServiceFindsTheConfigurationWrong() {
        int code = run(Map.of(), config -> {
            throw new ConfigurationException("management.port: taken");
        });

        assertThat(code).isEqualTo(2);
        assertThat(messages()).containsExactly("management.port: taken");
    }

    @Test
    void printsTheConfigurationWithoutItsSecretsAndBuildsNothing() {
        int code = run(
                Map.of("DEMARCHE_TOKEN", "hunter2", "DEMARCHE_PLACE", "Oslo"),
                config -> new Recorded(null),
                "--print-config");

        assertThat(code).isZero();
        assertThat(life).isEmpty();
        assertThat(out).hasToString("log.format = text\nlog.level = info\nplace = Oslo\nsize = 3\ntoken = ******\n");
    }

    @Test
    void refusesToPrintAWrongConfiguration() {
        int code = run(Map.of("DEMARCHE_SIZE", "many"), config -> new Recorded(null), "--print-config");

        assertThat(code).isEqualTo(2);
        assertThat(out).hasToString("");
    }

    @Test
    void refusesAnUnknownOption() {
        int code = run(Map.of(), config -> new Recorded(null), "--print-confg");

        assertThat(code).isEqualTo(2);
        assertThat(life).isEmpty();
        assertThat(err.toString()).contains("--print-confg");
    }

    @Test
    void helps() {
        int code = run(Map.of(), config -> new Recorded(null), "--help");

        assertThat(code).isZero();
        assertThat(life).isEmpty();
        assertThat(out.toString()).contains("Usage: test-service", "--print-config", "DEMARCHE_CONFIG_FILE");
    }

    private int run(Map<String, String> environment, Function<String, Service> build, String... args) {
        CommandLine command =
                ServiceCommand.commandLine("test-service", environment, ServiceCommandTest::configure, build);
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    private static String configure(Settings settings) {
        settings.secret("token");
        settings.integer("size", 3, 1, 9);
        return settings.text("place", "nowhere");
    }

    private List<String> messages() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** A service that fails while it works, or ends by itself. */
    private final class Recorded implements Service {

        private final ServiceFailure failure;

        Recorded(ServiceFailure failure) {
            this.failure = failure;
        }

        @Override
        public void start() {
            life.add("start");
        }

        @Override
        public void await() throws ServiceFailure {
            life.add("await");
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void close() {
            life.add("close");
        }
    }
}
