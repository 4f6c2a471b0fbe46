package org.demarche.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.standalone.embedded.EmbeddedStack;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackProgress;

/** An embedded stack in a JVM of its own, which a test may kill. */
final class StackInAnotherProcess {

    private final Process process;
    private final String bootstrapServers;
    private final String elasticsearchUrl;

    private StackInAnotherProcess(Process process, String bootstrapServers, String elasticsearchUrl) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
        this.elasticsearchUrl = elasticsearchUrl;
    }

    static StackInAnotherProcess start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackInAnotherProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The stack ended before it was ready");
        }
        String[] addresses = line.split(" ");
        return new StackInAnotherProcess(process, addresses[1], addresses[2]);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String elasticsearchUrl() {
        return elasticsearchUrl;
    }

    /** Kills the process without a chance to clean up, and says which processes it had started. */
    List<ProcessHandle> kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        return children;
    }

    public static void main(String[] args) throws Exception {
        EmbeddedStack stack =
                EmbeddedStack.start(StackOptions.in(Path.of(args[0])).briefly(), StackProgress.silent());
        System.out.println("ready " + stack.bootstrapServers() + " " + stack.elasticsearchUrl());
        Thread.currentThread().join();
    }
}
