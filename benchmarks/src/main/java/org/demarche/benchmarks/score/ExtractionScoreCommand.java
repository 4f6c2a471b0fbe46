package org.demarche.benchmarks.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.benchmarks.extractor.Extractor;
import org.demarche.benchmarks.extractor.Extractors;
import org.demarche.benchmarks.page.PageFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores what is extracted from saved pages against their known articles. */
@Command(
        name = "extraction-score",
        mixinStandardHelpOptions = true,
        description = "Scores what is extracted from saved pages against the articles that are known to be on them.")
public final class ExtractionScoreCommand implements Callable<Integer> {

    @Option(
            names = "--pages",
            required = true,
            paramLabel = "DIR",
            description = "The pages, ID.html or ID.html.gz, in the bytes that their servers sent.")
    private Path pages;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "FILE",
            description =
                    "JSON: {\"ID\": {\"articleBody\": …, \"with\": […], \"without\": […], \"title\": …, \"author\": …,"
                            + " \"date\": …, \"url\": …}}; every field may be missing.")
    private Path truth;

    @Option(
            names = "--by",
            defaultValue = "origin",
            paramLabel = "FIELD",
            description = "The field of the truth that splits the pages into parts (default: ${DEFAULT-VALUE}).")
    private String by;

    @Option(names = "--peers", description = "Score the other extractors too.")
    private boolean peers;

    @Option(names = "--without-addresses", description = "Do not tell the extractors where a page is from.")
    private boolean withoutAddresses;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write there what each extractor said, as EXTRACTOR.json.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PageFolder folder = new PageFolder(pages);
        Map<String, Truth> truths = Truth.read(truth);
        int known = truths.size();
        truths.keySet().retainAll(Set.copyOf(folder.ids()));
        if (truths.size() < known) {
            err.printf("%d pages of the truth are not in %s%n", known - truths.size(), pages);
        }
        Scoring scoring = new Scoring(folder, extractors(), by, !withoutAddresses);
        List<ScoredPage> scored = scoring.score(truths, new Progress(err, truths.size(), "pages"));
        if (out != null) {
            new Predictions(out).write(scored);
        }
        new ScoreTable(spec.commandLine().getOut()).print(ScoredPage.byPart(scored));
        return 0;
    }

    private List<Extractor> extractors() {
        List<Extractor> extractors = new ArrayList<>(List.of(Extractors.ours()));
        if (peers) {
            extractors.addAll(Extractors.peers());
        }
        return extractors;
    }
}
