package org.demarche.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.benchmarks.page.PageSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the speed of the extractors over one set of pages, in turns, each in fresh JVMs. */
@Command(
        name = "extraction",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many pages a second are extracted, beside jsoup's parse and other open extractors.",
            "Takes about half an hour; nothing else should run meanwhile."
        })
public final class ExtractionCommand implements Callable<Integer> {

    /** How {@code ./demarche} and the image of ingest-service start the JVM; the others run in one as it comes. */
    static final String DEMARCHE_JVM = "-XX:InlineSmallCode=1000";

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "A folder of saved pages, .html or .html.gz, instead of samples and generated pages.")
    private Path pages;

    @Option(
            names = "--most",
            defaultValue = "200",
            paramLabel = "N",
            description = "At most so many pages of the folder, evenly spaced by name (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these: ${DEFAULT-VALUE}.")
    private List<String> only = ExtractionBenchmark.READERS;

    @Mixin
    private Measuring measuring;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RunnerException {
        PageSet set = pages == null ? PageSet.ours() : PageSet.of(pages, most);
        int count = set.pages().size();
        List<RunResult> results = new ArrayList<>();
        // A machine is slower at one time than at another: so all readers have their turn before any has its second.
        for (int round = 0; round < measuring.forks(); round++) {
            for (String reader : only) {
                results.addAll(new Runner(options(reader)).run());
            }
        }
        List<Speed> speeds = Speed.of(results, count);
        SpeedTable.ofPages(spec.commandLine().getOut()).print(speeds, count, set.characters());
        return 0;
    }

    private Options options(String reader) {
        String[] ofReader = reader.equals(ExtractionBenchmark.DEMARCHE) ? new String[] {DEMARCHE_JVM} : new String[0];
        return measuring
                .of(ExtractionBenchmark.class, List.of(reader), ofReader)
                .param("folder", pages == null ? "" : pages.toAbsolutePath().toString())
                .param("most", String.valueOf(most))
                .forks(1)
                .build();
    }
}
