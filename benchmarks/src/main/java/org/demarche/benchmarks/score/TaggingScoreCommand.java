package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.enrich.tag.TagResult;
import org.demarche.enrich.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores the tagger on texts whose answers are known. */
@Command(
        name = "tagging-score",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the tagger on texts whose answers are known, any of five kinds; each file has JSON lines, or one JSON array or"
                    + " object with \"items\". Spans in the files are counted in code points.",
            "Macro-F1 is the mean over the labels, times 100."
        })
public final class TaggingScoreCommand implements Callable<Integer> {

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "{\"text\", \"source\": {\"spans\": [[start, end]]}, \"target\": …, \"quadClass\": 1 to 4,"
                    + " \"ploverRoot\"}: what the source does to the target, macro-F1.")
    private Path pairs;

    @Option(
            names = "--sentence",
            paramLabel = "FILE",
            description = "{\"text\", \"quadClass\": 0 to 4}: the event of a sentence, 0 for none, macro-F1.")
    private Path sentence;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description =
                    "{\"text\", \"target\": {\"start\", \"end\"}, \"polarity\": -1 to 1}: for or against the target,"
                            + " macro-F1.")
    private Path target;

    @Option(
            names = "--conflict",
            paramLabel = "FILE",
            description = "{\"text\", \"conflict\": 0 or 1}: whether the text attacks anybody, macro-F1.")
    private Path conflict;

    @Option(
            names = "--passages",
            paramLabel = "FILE",
            description =
                    "{\"text\", \"stances\": [{\"source\", \"target\", \"polarity\", \"hedged\", \"start\", \"end\"}],"
                            + " \"themes\": {\"primary\", \"secondary\", \"mustNotFire\"}}: dyads, their stances, and themes.")
    private Path passages;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Task> tasks = tasks();
        if (tasks.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say which texts to score on.");
        }
        Tagger tagger = Tagger.load();
        TaggingScoreTable table = new TaggingScoreTable(spec.commandLine().getOut());
        for (Task task : tasks) {
            table.print(task.name, score(task, tagger), task.kind.figures());
        }
        return 0;
    }

    private record Task(String name, Path file, TaggingKind kind) {}

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task("pairs", pairs, new PairsKind()));
        tasks.add(new Task("sentence", sentence, new SentenceKind()));
        tasks.add(new Task("target", target, new TargetKind()));
        tasks.add(new Task("conflict", conflict, new ConflictKind()));
        tasks.add(new Task("passages", passages, new PassagesKind()));
        tasks.removeIf(task -> task.file == null);
        return tasks;
    }

    private record Answered(JsonNode item, TagResult answer) {}

    /** How many texts were scored. */
    private int score(Task task, Tagger tagger) throws IOException {
        List<JsonNode> items = GoldFile.read(task.file);
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, items.size(), "texts");
        List<Answered> answered = items.parallelStream()
                .map(item -> {
                    Answered done = task.kind
                            .request(item)
                            .map(request -> new Answered(item, tagger.tag(request)))
                            .orElse(null);
                    progress.itemDone();
                    return done;
                })
                .filter(Objects::nonNull)
                .toList();
        answered.forEach(each -> task.kind.add(each.item, each.answer));
        return answered.size();
    }
}
