package org.demarche.standalone.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The right of one process to a data folder. The system takes it back when the process ends, however it ends.
 *
 * <p>The file itself stays: to delete it would let one process lock the old file and another a new one.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws StackStartException {
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new StackStartException("The data folder " + directory + " is in use by process " + holder
                        + ". Stop that process, or choose another folder.");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
            return new DirectoryLock(directory, channel);
        } catch (IOException e) {
            throw new StackStartException("Cannot lock the data folder " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Removes all that the folder holds but the lock. */
    void emptyDirectory() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory) && !path.equals(directory.resolve(FILE))) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
