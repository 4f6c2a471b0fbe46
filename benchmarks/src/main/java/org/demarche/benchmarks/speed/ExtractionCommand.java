package org.demarche.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.demarche.benchmarks.page.PageSet;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the speed of the extractors over one set of pages, one after the other, each in a fresh JVM. */
@Command(
        name = "extraction",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many pages a second are extracted, beside jsoup's parse and other open extractors.",
            "Takes about ten minutes; nothing else should run meanwhile."
        })
public final class ExtractionCommand implements Callable<Integer> {

    /** All pages, and what an extractor makes of one, fit into the heap with room to spare. */
    private static final String[] JVM = {"-Xms2g", "-Xmx2g", "-Dlogback.configurationFile=logback-benchmarks.xml"};

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

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these: parse, demarche, readability4j, webcollector, crux, boilerpipe.")
    private List<String> only = List.of();

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            paramLabel = "N",
            description = "Iterations before the measured ones (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--iterations",
            defaultValue = "5",
            paramLabel = "N",
            description = "Measured iterations (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "N",
            description = "Seconds an iteration; a pass that is begun is finished (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--profiler",
            paramLabel = "NAME",
            description = "A profiler of JMH besides its gc, for instance stack or jfr.")
    private List<String> profilers = List.of();

    @Option(names = "--quiet", description = "Print the table only.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RunnerException {
        PageSet set = pages == null ? PageSet.ours() : PageSet.of(pages, most);
        int count = set.pages().size();
        List<Speed> speeds = Speed.of(new Runner(options().build()).run(), count);
        new SpeedTable(spec.commandLine().getOut()).print(speeds, count, set.characters());
        return 0;
    }

    private ChainedOptionsBuilder options() {
        TimeValue time = TimeValue.seconds(seconds);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ExtractionBenchmark.class.getName())
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(warmUp)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .jvmArgsAppend(JVM)
                .param("folder", pages == null ? "" : pages.toAbsolutePath().toString())
                .param("most", String.valueOf(most))
                .verbosity(quiet ? VerboseMode.SILENT : VerboseMode.NORMAL)
                .addProfiler(GCProfiler.class);
        profilers.forEach(options::addProfiler);
        if (!only.isEmpty()) {
            options.param("reader", only.toArray(String[]::new));
        }
        return options;
    }
}
