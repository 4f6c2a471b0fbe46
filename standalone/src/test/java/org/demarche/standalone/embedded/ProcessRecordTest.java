package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private final ProcessHandle self = ProcessHandle.current();
    private final ProcessRecord record = ProcessRecord.of(self).orElseThrow();

    @Test
    void knowsARunningProcessAgain(@TempDir Path folder) throws Exception {
        // Given
        Path file = folder.resolve("processes");
        ProcessRecord.write(file, Stream.of(self));

        // When
        List<ProcessHandle> running = ProcessRecord.stillRunning(file);

        // Then
        assertThat(running).containsExactly(self);
    }

    @Test
    void leavesAProcessAloneThatStartedAtAnotherTime() {
        ProcessRecord earlier = new ProcessRecord(record.pid(), record.startedAt() - 60, record.commandLine());

        assertThat(earlier.isSame(self)).isFalse();
    }

    @Test
    void leavesAProcessAloneThatWasCalledOtherwise() {
        ProcessRecord other = new ProcessRecord(record.pid(), record.startedAt(), "elasticsearch");

        assertThat(other.isSame(self)).isFalse();
    }

    @Test
    void knowsNoneWhereNothingWasWritten(@TempDir Path folder) throws Exception {
        assertThat(ProcessRecord.stillRunning(folder.resolve("processes"))).isEmpty();
    }

    @Test
    void writesOverWhatWasThere(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("processes"), "1 1 another\n");

        // When
        ProcessRecord.write(file, Stream.of(self));

        // Then
        assertThat(Files.readAllLines(file)).singleElement().asString().startsWith(self.pid() + " ");
    }
}
