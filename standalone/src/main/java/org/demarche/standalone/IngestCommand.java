package org.demarche.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.demarche.standalone.backfill.Backfill;
import org.demarche.standalone.backfill.BackfillException;
import org.demarche.standalone.backfill.BackfillOptions;
import org.demarche.standalone.backfill.BackfillResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends saved pages, articles and web archives to a running pipeline. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Sends pages, texts, articles and web archives to a running pipeline, or asks it to fetch addresses.",
            "Reads files and, in folders, all files by name: .html and .htm; .txt; .json, a submission or an article; .ndjson and"
                    + " .jsonl, one a line, also as demarche extract writes them; .warc, of which the pages that the site had;"
                    + " each also as .gz. Other files are left out.",
            "Interrupted, the same command continues: what was acknowledged is not sent again, and what is sent twice stays one"
                    + " article. Of an archive's record the time of its capture is not sent: the pipeline dates what it gets by"
                    + " what the page says.",
            "The exit code is 0 where all was accepted, 1 where something was refused or could not be read or sent, 2 where the"
                    + " command was wrong or the key."
        })
final class IngestCommand implements Callable<Integer> {

    private static final Duration REQUEST = Duration.ofSeconds(60);

    /** As the service bounds http.max-article-bytes. */
    private static final int LEAST_BYTES = 1024;

    private static final int MOST_BYTES = 15 * 1024 * 1024;

    private final Main.Home home;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "Files, folders, and http or https addresses for the pipeline to fetch.")
    private List<String> arguments;

    @Mixin
    private PipelineOptions pipeline;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "What the given folders were saved from: the address of a page is this with the file's path below its"
                            + " folder. Without it a page's address is the canonical one that it names.")
    private URI base;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep the resume point here (default: a file for these arguments in .demarche/ingest).")
    private Path resume;

    @Option(names = "--restart", description = "Begin anew, whatever an earlier run has sent.")
    private boolean restart;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many requests are under way at once (default: ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "5m",
            converter = DurationConverter.class,
            description = "How long to wait for a pipeline that takes nothing (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "8388608",
            description = "The largest page or line; larger ones are counted and not sent. As the service's"
                    + " http.max-article-bytes (default: ${DEFAULT-VALUE}).")
    private int maxBytes;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Write each refusal here as a JSON line: where it stands and why.")
    private Path rejected;

    @Spec
    private CommandSpec spec;

    IngestCommand(Main.Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        IngestProgress progress = new IngestProgress(spec.commandLine().getErr());
        BackfillOptions options = new BackfillOptions(resumeFile(), restart, concurrency, patience, maxBytes, rejected);
        BackfillResult result;
        try {
            result = Backfill.of(arguments, base, pipeline.client(REQUEST), options, progress)
                    .run();
        } catch (BackfillException e) {
            progress.say("demarche: " + e.getMessage());
            return ExitCode.USAGE;
        }
        spec.commandLine().getOut().print(IngestProgress.summary(result.counts()));
        spec.commandLine().getOut().flush();
        if (result.why() != null) {
            progress.say("demarche: " + result.why());
        }
        return switch (result.end()) {
            case COMPLETE -> result.counts().isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
            case AWAY, FAILED -> ExitCode.SOFTWARE;
            case TURNED_AWAY -> ExitCode.USAGE;
        };
    }

    private void check() {
        for (String argument : arguments) {
            if (!Backfill.isAddress(argument) && !Files.exists(Path.of(argument))) {
                throw new ParameterException(spec.commandLine(), "There is no file or folder " + argument);
            }
        }
        if (concurrency < 1 || concurrency > 1024) {
            throw new ParameterException(spec.commandLine(), "--concurrency must be from 1 to 1024");
        }
        if (maxBytes < LEAST_BYTES || maxBytes > MOST_BYTES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--max-bytes must be from %d (1 KiB) to %d (15 MiB)".formatted(LEAST_BYTES, MOST_BYTES));
        }
    }

    private Path resumeFile() {
        if (resume != null) {
            return resume;
        }
        StringBuilder what = new StringBuilder(pipeline.url()).append('\n').append(base);
        for (String argument : arguments) {
            what.append('\n')
                    .append(
                            Backfill.isAddress(argument)
                                    ? argument
                                    : Path.of(argument).toAbsolutePath().normalize());
        }
        UUID name = UUID.nameUUIDFromBytes(what.toString().getBytes(StandardCharsets.UTF_8));
        return home.folder().resolve("ingest").resolve(name + ".resume");
    }
}
