package org.demarche.training;

import de.bwaldvogel.liblinear.Linear;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.enrich.model.LinearModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that trains all models, says how good they are by cross-validation, and writes their weights. */
@Command(
        name = "training/run",
        mixinStandardHelpOptions = true,
        description =
                "Trains the models of the tagger, prints their cross-validated figures, and writes their weights.")
final class Main implements Callable<Integer> {

    @Option(
            names = "--newsmtsc",
            required = true,
            paramLabel = "FILE",
            description = "NewsMTSC, one JSON line a target.")
    private Path newsmtsc;

    @Option(
            names = "--unscon",
            required = true,
            paramLabel = "FILE",
            description = "UNSCon, one JSON line a unit of speech.")
    private Path unscon;

    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "The project's own sentences.")
    private Path corpus;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the weights go.")
    private Path out;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Linear.disableDebugOutput();
        TextReader reader = new TextReader();
        NewsMtsc news = NewsMtsc.read(newsmtsc);
        SentenceCorpus own = SentenceCorpus.read(corpus);
        PrintWriter print = spec.commandLine().getOut();

        List<Example> targets = news.targets(reader);
        print.printf(
                "target: macro-F1 %.1f of %d targets%n",
                CrossValidation.macroF1(Training.TARGET, targets), targets.size());
        write("target.bin", Training.TARGET.train(targets));

        SpeechExamples speech = SpeechExamples.of(reader, Unscon.read(unscon), own, news);
        print.println(speech.validate(Training.SPEECH));
        write("speech.bin", Training.SPEECH.train(speech.examples()));

        List<Example> events = EventExamples.of(reader, own);
        print.printf(
                "event: macro-F1 %.1f of %d sentences%n",
                CrossValidation.macroF1(Training.EVENT, events), events.size());
        write("event.bin", Training.EVENT.train(events));
        print.flush();
        return CommandLine.ExitCode.OK;
    }

    private void write(String name, LinearModel.Weights weights) throws IOException {
        try (DataOutputStream stream =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out.resolve(name))))) {
            weights.write(stream);
        }
    }
}
