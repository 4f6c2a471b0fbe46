package org.demarche.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    private Path directory;

    @Test
    void namesTheProcessThatHoldsTheFolder() throws Exception {
        // Given
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("locked");

        // When, Then
        assertThatThrownBy(() -> DirectoryLock.take(directory))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining("process " + holder.pid())
                .hasMessageContaining(directory.toString());

        // When
        holder.destroyForcibly().waitFor();

        // Then
        DirectoryLock.take(directory).close();
    }

    @Test
    void refusesASecondHolderInTheSameProcess() throws Exception {
        try (DirectoryLock first = DirectoryLock.take(directory)) {
            assertThatThrownBy(() -> DirectoryLock.take(directory))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first).isNotNull();
        }
    }

    @Test
    void isFreeAgainOnceClosed() throws Exception {
        DirectoryLock.take(directory).close();

        DirectoryLock.take(directory).close();
    }

    @Test
    void emptiesTheFolderWithoutGivingItAway() throws Exception {
        Files.createDirectories(directory.resolve("kafka/data"));
        Files.writeString(directory.resolve("kafka/data/log"), "records");
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            lock.emptyDirectory();

            assertThat(directory).isDirectoryNotContaining(path -> !path.endsWith("lock"));
            assertThatThrownBy(() -> DirectoryLock.take(directory)).isInstanceOf(StackStartException.class);
        }
    }

    static final class Holder {
        public static void main(String[] args) throws Exception {
            DirectoryLock lock = DirectoryLock.take(Path.of(args[0]));
            System.out.println("locked");
            Thread.currentThread().join();
            lock.close();
        }
    }
}
