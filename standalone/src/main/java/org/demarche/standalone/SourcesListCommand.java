package org.demarche.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Shows everything that is watched. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Shows what is watched, how each source does, and when it is polled.")
final class SourcesListCommand extends PipelineCommand {

    @Override
    int run(PipelineClient client) throws IOException, InterruptedException {
        Reply reply = client.get("v1/sources");
        if (!reply.isSuccess()) {
            return refused("the sources are not shown", reply);
        }
        JsonNode sources = reply.json().path("sources");
        if (json()) {
            out().println(reply.body());
        } else if (sources.isEmpty()) {
            out().println("Nothing is watched yet: ./demarche sources add URL");
        } else {
            new SourceText(Clock.systemUTC()).list(sources).forEach(out()::println);
        }
        return ExitCode.OK;
    }
}
