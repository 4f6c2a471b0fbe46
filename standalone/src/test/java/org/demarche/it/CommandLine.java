package org.demarche.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command line in a process of its own, as the launcher runs it. */
final class CommandLine implements AutoCloseable {

    private final Process process;
    private final Path output;

    private CommandLine(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CommandLine start(Path home, String... arguments) throws IOException {
        Path output = Files.createTempFile("demarche-cli-", ".log");
        Path target = Path.of(System.getProperty("demarche.it.target"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It runs for seconds, of which a second compiler would take half.
                "-XX:TieredStopAtLevel=1",
                "-Ddemarche.home=" + home,
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("standalone.jar") + ":" + target.resolve("lib") + "/*",
                "org.demarche.standalone.Main"));
        command.addAll(List.of(arguments));
        return new CommandLine(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            throw new IllegalStateException("does not end: " + output());
        }
        return process.exitValue();
    }

    /** What Ctrl-C does to the process in the foreground. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Ends it without a chance to write anything down. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Everything that it has said, to both of its outputs. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(output);
    }
}
