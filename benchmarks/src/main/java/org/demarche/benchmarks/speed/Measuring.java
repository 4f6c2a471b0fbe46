package org.demarche.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Option;

/** How long is measured and what is shown: the options that all measurements of speed share. */
final class Measuring {

    /** All pages or texts, and what a reader makes of one, fit into the heap with room to spare. */
    private static final String[] JVM = {"-Xms2g", "-Xmx2g", "-Dlogback.configurationFile=logback-benchmarks.xml"};

    @Option(
            names = "--warm-up",
            defaultValue = "6",
            paramLabel = "N",
            description = "Iterations before the measured ones (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--iterations",
            defaultValue = "3",
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
            names = "--forks",
            defaultValue = "3",
            paramLabel = "N",
            description =
                    "Fresh JVMs for each reader, as no two compile the same code alike (default: ${DEFAULT-VALUE}).")
    private int forks;

    @Option(
            names = "--profiler",
            paramLabel = "NAME",
            description = "A profiler of JMH besides its gc, for instance stack or jfr.")
    private List<String> profilers = new ArrayList<>();

    @Option(names = "--quiet", description = "Print the table only.")
    private boolean quiet;

    /** How many JVMs each reader gets. */
    int forks() {
        return forks;
    }

    /** A run of a benchmark in fresh JVMs, with these options more, for each of its readers, one after the other. */
    ChainedOptionsBuilder of(Class<?> benchmark, List<String> readers, String... more) {
        TimeValue time = TimeValue.seconds(seconds);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName())
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(forks)
                .warmupIterations(warmUp)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .jvmArgsAppend(Stream.of(JVM, more).flatMap(Stream::of).toArray(String[]::new))
                .verbosity(quiet ? VerboseMode.SILENT : VerboseMode.NORMAL)
                .addProfiler(GCProfiler.class);
        profilers.forEach(options::addProfiler);
        if (!readers.isEmpty()) {
            options.param("reader", readers.toArray(String[]::new));
        }
        return options;
    }
}
