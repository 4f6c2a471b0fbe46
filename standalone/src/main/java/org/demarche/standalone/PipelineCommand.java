package org.demarche.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.PipelineUnreachableException;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks a running pipeline something and shows what it says, or what to do where it does not. */
abstract class PipelineCommand implements Callable<Integer> {

    /** Long enough for a search of a site's sources, which fetches from it. */
    private static final Duration REQUEST = Duration.ofSeconds(90);

    @Mixin
    private PipelineOptions pipeline;

    @Option(names = "--json", description = "Print what the pipeline says as it says it.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** Does the work; the exit code. */
    abstract int run(PipelineClient client) throws IOException, InterruptedException;

    @Override
    public final Integer call() throws IOException, InterruptedException {
        PipelineClient client = pipeline.client(REQUEST);
        try {
            return run(client);
        } catch (PipelineUnreachableException e) {
            err().println("demarche: %s: %s: is the pipeline running? ./demarche up"
                    .formatted(client.base(), e.getMessage()));
            return ExitCode.SOFTWARE;
        } finally {
            out().flush();
            err().flush();
        }
    }

    final boolean json() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Says why the pipeline did not do it, and what would help; the exit code. */
    final int refused(String what, Reply reply) {
        boolean turnedAway = reply.status() == 401 || reply.status() == 403;
        String help = turnedAway
                ? "; give the API key with --api-key-file FILE or in DEMARCHE_API_KEY"
                : reply.status() == 429 || reply.status() == 503 ? "; try again in a moment" : "";
        err().println("demarche: %s: %s%s".formatted(what, reply.why(), help));
        return turnedAway ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
}
