package org.demarche.standalone;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.contract.EnrichedArticle;
import org.demarche.standalone.demo.Demonstration;
import org.demarche.standalone.demo.StanceReport;
import org.demarche.standalone.embedded.StackOptions;
import org.demarche.standalone.embedded.StackStartException;
import org.demarche.standalone.pipeline.Pipeline;
import org.demarche.standalone.pipeline.PipelineException;
import org.demarche.standalone.pipeline.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the pipeline at work on the bundled sample pages, from the HTTP API to the search. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Kafka, Elasticsearch and the three services, sends the bundled sample pages through the HTTP API,"
                    + " waits until all are searchable, prints who takes which stance toward whom, and stops.",
            "Begins with empty data each time."
        })
final class DemoCommand implements Callable<Integer> {

    private final Main.Home home;

    @Spec
    private CommandSpec spec;

    DemoCommand(Main.Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws StackStartException, PipelineException, IOException, InterruptedException {
        StackOptions options =
                StackOptions.in(home.folder().resolve("demo")).beginningAfresh().briefly();
        StartProgress progress = new StartProgress(spec.commandLine().getErr(), System.console() != null);
        List<EnrichedArticle> articles;
        try (RunningPipeline running =
                RunningPipeline.start(() -> Pipeline.start(options, Ports.anyFree(), progress))) {
            Demonstration demonstration =
                    new Demonstration(running.pipeline(), spec.commandLine().getErr());
            articles = demonstration.run();
        }
        new StanceReport(spec.commandLine().getOut()).print(articles);
        return 0;
    }
}
