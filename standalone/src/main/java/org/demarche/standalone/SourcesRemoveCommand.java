package org.demarche.standalone;

import java.io.IOException;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Ends the watching of a source. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Ends the watching of a source; the articles that came from it stay.")
final class SourcesRemoveCommand extends PipelineCommand {

    @Parameters(paramLabel = "ID", description = "As sources list shows it.")
    private String id;

    @Override
    int run(PipelineClient client) throws IOException, InterruptedException {
        Reply reply = client.delete(SourceText.path(id));
        if (reply.status() == 404) {
            err().println("demarche: no source is called %s; ./demarche sources list shows all".formatted(id));
            return ExitCode.SOFTWARE;
        }
        if (!reply.isSuccess()) {
            return refused("the source " + id + " is still watched", reply);
        }
        out().println(json() ? reply.body() : id + " is not watched any more.");
        return ExitCode.OK;
    }
}
