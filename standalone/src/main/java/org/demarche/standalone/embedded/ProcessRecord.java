package org.demarche.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process as it can be known again by a later start.
 *
 * @param pid its number, which the system gives to another process in time
 * @param startedAt the second in which it started, since the epoch
 * @param commandLine how it was called
 */
record ProcessRecord(long pid, long startedAt, String commandLine) {

    /** The clock of a machine is set now and then, and with it the start that the system computes. */
    private static final long TOLERANCE_SECONDS = 2;

    static Optional<ProcessRecord> of(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.startInstant().flatMap(start -> info.commandLine()
                .map(line -> new ProcessRecord(process.pid(), start.getEpochSecond(), oneLine(line))));
    }

    /** Remembers processes in a file. */
    static void write(Path file, Stream<ProcessHandle> processes) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                written,
                processes
                        .flatMap(process -> of(process).stream())
                        .map(known -> known.pid + " " + known.startedAt + " " + known.commandLine)
                        .toList());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Those processes of a file that still run; another process of the same number is not one of them. */
    static List<ProcessHandle> stillRunning(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(ProcessRecord::parse)
                .flatMap(known -> ProcessHandle.of(known.pid).filter(known::isSame).stream())
                .toList();
    }

    boolean isSame(ProcessHandle process) {
        return of(process)
                .filter(other -> other.pid == pid
                        && Math.abs(other.startedAt - startedAt) <= TOLERANCE_SECONDS
                        && other.commandLine.equals(commandLine))
                .isPresent();
    }

    private static ProcessRecord parse(String line) {
        String[] fields = line.split(" ", 3);
        return new ProcessRecord(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]);
    }

    private static String oneLine(String commandLine) {
        return commandLine.replaceAll("\\R", " ");
    }
}
