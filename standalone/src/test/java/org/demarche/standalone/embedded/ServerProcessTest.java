package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ServerProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path console;

    @BeforeEach
    void console() {
        console = folder.resolve("console.log");
    }

    @Test
    void endsInOrderWhenItIsStopped() throws Exception {
        // Given
        ServerProcess process = started("trap 'echo in order; exit 0' TERM; echo up; while :; do sleep 0.1; done");
        awaitConsole("up");

        // When
        process.stop(LONG);

        // Then
        assertThat(console).content().contains("in order");
    }

    @Test
    void endsByForceWhenItDoesNotListen() throws Exception {
        // Given
        ServerProcess process = started("trap '' TERM; echo up; while :; do sleep 0.1; done");
        awaitConsole("up");

        // When
        process.stop(Duration.ofMillis(100));

        // Then
        assertThat(process.endsWithin(LONG)).isTrue();
    }

    @Test
    void ignoresWhatATerminalSendsToTheWholeGroup() throws Exception {
        // Given
        ServerProcess process = started("kill -INT $$; kill -HUP $$; echo survived; exec sleep 1000");

        // When
        awaitConsole("survived");

        // Then
        assertThat(process.endsWithin(Duration.ZERO)).isFalse();
        process.stop(LONG);
    }

    @Test
    void isEndedByALaterStartThatKnowsItAgain() throws Exception {
        // Given
        ServerProcess process = started("echo up; exec sleep 1000");
        awaitConsole("up");
        Path record = folder.resolve("processes");
        process.remember(record);

        // When
        ServerProcess.endStale(record);

        // Then
        assertThat(process.endsWithin(LONG)).isTrue();
    }

    @Test
    void tellsTheServerNothingOfOurEnvironmentButWhatItNeeds() throws Exception {
        // Given
        ServerProcess process = started("env");

        // When
        process.endsWithin(LONG);

        // Then
        assertThat(Files.readAllLines(console))
                .map(line -> line.split("=", 2)[0])
                .contains("GIVEN")
                .isSubsetOf("GIVEN", "PATH", "PWD", "OLDPWD", "SHLVL", "_", "LANG", "LC_ALL", "LC_CTYPE", "TZ");
    }

    private ServerProcess started(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("server"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return ServerProcess.start(List.of(), program, Map.of("GIVEN", "1"), console);
    }

    private void awaitConsole(String said) {
        Awaitility.await()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(console).content().contains(said));
    }
}
