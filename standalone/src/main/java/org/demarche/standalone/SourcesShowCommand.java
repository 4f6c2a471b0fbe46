package org.demarche.standalone;

import java.io.IOException;
import java.time.Clock;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Shows one source and its last polls. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a source, how it does and why, and its last polls.")
final class SourcesShowCommand extends PipelineCommand {

    @Parameters(paramLabel = "ID", description = "As sources list shows it.")
    private String id;

    @Override
    int run(PipelineClient client) throws IOException, InterruptedException {
        Reply reply = client.get(SourceText.path(id));
        if (reply.status() == 404) {
            err().println("demarche: no source is called %s; ./demarche sources list shows all".formatted(id));
            return ExitCode.SOFTWARE;
        }
        if (!reply.isSuccess()) {
            return refused("the source " + id + " is not shown", reply);
        }
        if (json()) {
            out().println(reply.body());
        } else {
            new SourceText(Clock.systemUTC()).show(reply.json()).forEach(out()::println);
        }
        return ExitCode.OK;
    }
}
