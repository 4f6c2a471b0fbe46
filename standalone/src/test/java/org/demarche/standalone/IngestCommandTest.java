package org.demarche.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1023, 15 * 1024 * 1024 + 1, Integer.MAX_VALUE})
    void refusesALimitThatNoRecordAndNoBufferHolds(int maxBytes) {
        assertThat(run(maxBytes)).isEqualTo(2);
        assertThat(err.toString()).contains("--max-bytes must be from 1024 (1 KiB) to 15728640 (15 MiB)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 15 * 1024 * 1024})
    void takesALimitWithin(int maxBytes) {
        run(maxBytes);

        assertThat(err.toString()).contains("nothing to send");
    }

    /** Reads an empty folder, for which no pipeline is needed. */
    private int run(int maxBytes) {
        return Main.commandLine(new Main.Home(folder.resolve("home")))
                .setErr(new PrintWriter(err, true))
                .execute("ingest", "--max-bytes", Integer.toString(maxBytes), folder.toString());
    }
}
