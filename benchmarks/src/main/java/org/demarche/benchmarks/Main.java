package org.demarche.benchmarks;

import org.demarche.benchmarks.fetch.FetchCommand;
import org.demarche.benchmarks.score.ExtractionScoreCommand;
import org.demarche.benchmarks.score.TaggingScoreCommand;
import org.demarche.benchmarks.speed.ExtractionCommand;
import org.demarche.benchmarks.speed.TaggingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the measurements. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            ExtractionCommand.class,
            ExtractionScoreCommand.class,
            FetchCommand.class,
            TaggingCommand.class,
            TaggingScoreCommand.class
        },
        description = "Measures Demarche, its extraction beside other open software.")
final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // Before any logger is there.
        System.setProperty("logback.configurationFile", "logback-benchmarks.xml");
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which benchmark.");
    }
}
