package org.demarche.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackStartException;
import org.demarche.standalone.pipeline.Pipeline;
import org.demarche.standalone.pipeline.PipelineException;
import org.demarche.standalone.pipeline.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps the pipeline running until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Kafka, Elasticsearch and the three services and keeps them running until Ctrl-C.",
            "The data stays, and the next start continues with it."
        })
final class UpCommand implements Callable<Integer> {

    private final Main.Home home;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the data here instead of in .demarche/data.")
    private Path data;

    @Spec
    private CommandSpec spec;

    UpCommand(Main.Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws StackStartException, PipelineException, IOException, InterruptedException {
        Path folder = data == null ? home.folder().resolve("data") : data.toAbsolutePath();
        PrintWriter out = spec.commandLine().getOut();
        StartProgress progress = new StartProgress(spec.commandLine().getErr(), System.console() != null);
        try (RunningPipeline running =
                RunningPipeline.start(() -> Pipeline.start(StackOptions.in(folder), Ports.usual(), progress))) {
            out.println();
            running.pipeline().addresses().forEach((what, where) -> out.printf("  %-30s %s%n", what, where));
            out.printf("  %-30s %s%n", "data", folder);
            out.printf("  %-30s %s%n", "log", home.logFile());
            out.printf(
                    "%nReady. Watch a site, or send a page, for example:%n  ./demarche sources add https://…%n  curl -H 'Content-Type: text/html' --data-binary @page.html"
                            + " '%s?url=https://…'%nStop with Ctrl-C.%n",
                    running.pipeline().articles());
            out.flush();
            running.pipeline().await();
        }
        return 0;
    }
}
