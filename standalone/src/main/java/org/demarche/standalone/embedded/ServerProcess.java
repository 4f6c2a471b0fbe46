package org.demarche.standalone.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child process that ends with this one, however this one ends.
 *
 * <p>It ends when its standard input does, which only this process holds open. A process that survives even so, because the
 * watcher was killed too, is known again and ended by {@link #endStale}.
 */
final class ServerProcess {

    /** What a server may know of our environment; the rest, secrets among it, is none of its business. */
    private static final Set<String> INHERITED = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

    private static final Duration FORCE_LIMIT = Duration.ofSeconds(2);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(List<String> prefix, Path program, Map<String, String> environment, Path console)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", script(), "sh", program.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        ServerProcess started = new ServerProcess(builder.start());
        // Lets the watcher go as soon as there is nothing to watch, before the process number can be another's.
        started.process.onExit().thenRun(started::closeInput);
        return started;
    }

    /** Waits, and says whether the process has ended. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes down what a later start needs to know these processes again. */
    void remember(Path file) throws IOException {
        ProcessRecord.write(file, tree(process.toHandle()).stream());
    }

    /** Ends the process in order, and by force after a while. */
    void stop(Duration patience) {
        List<ProcessHandle> tree = tree(process.toHandle());
        process.destroy();
        boolean ended = false;
        try {
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeInput();
        tree.forEach(ProcessHandle::destroyForcibly);
        if (!ended) {
            awaitEnd(tree);
        }
    }

    /** Ends what an earlier start left running. */
    static void endStale(Path file) throws IOException {
        List<ProcessHandle> stale = ProcessRecord.stillRunning(file);
        stale.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(stale);
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        // Bounded: where nobody collects orphans, as in a container without an init, a dead one looks alive for ever.
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, FORCE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private static String script() throws IOException {
        try (InputStream script = ServerProcess.class.getResourceAsStream("while-parent-lives.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
