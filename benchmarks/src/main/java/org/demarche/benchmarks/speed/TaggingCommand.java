package org.demarche.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.benchmarks.text.TextSet;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the speed of the tagger over one set of articles, its start and its memory. */
@Command(
        name = "tagging",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how many articles a second are tagged, beside the tagger's own first steps, how long it takes to start and"
                    + " how much memory its tables hold.",
            "Takes about twenty minutes; nothing else should run meanwhile."
        })
public final class TaggingCommand implements Callable<Integer> {

    @Option(
            names = "--texts",
            paramLabel = "PATH",
            description =
                    "A folder of .txt files, or a file of JSON lines with \"text\" and perhaps \"title\", instead of"
                            + " articles of 1,000 words made of the samples.")
    private Path texts;

    @Option(
            names = "--most",
            defaultValue = "200",
            paramLabel = "N",
            description = "At most so many of the given texts, evenly spaced (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these: segmenter, themes' phrases, actors, tagger.")
    private List<String> only = List.of();

    @Option(
            names = "--starts",
            defaultValue = "5",
            paramLabel = "N",
            description = "How often the tagger is started in a fresh JVM (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Mixin
    private Measuring measuring;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RunnerException, InterruptedException {
        TextSet set = texts == null ? TextSet.ours() : TextSet.of(texts, most);
        int count = set.texts().size();
        List<Start> started = Start.measure(starts);
        List<Speed> speeds = Speed.of(new Runner(options()).run(), count);
        SpeedTable.ofArticles(spec.commandLine().getOut(), (double) set.words() / Math.max(1, count))
                .print(speeds, count, set.words());
        Start.print(started, spec.commandLine().getOut());
        return 0;
    }

    private Options options() {
        return measuring
                .of(TaggingBenchmark.class, only)
                .param("texts", texts == null ? "" : texts.toAbsolutePath().toString())
                .param("most", String.valueOf(most))
                .build();
    }
}
