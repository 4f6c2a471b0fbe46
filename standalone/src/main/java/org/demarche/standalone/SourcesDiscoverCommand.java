package org.demarche.standalone;

import java.io.IOException;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Finds what could be watched at a site. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description = "Shows the feeds and sitemaps that a site offers; adds none.")
final class SourcesDiscoverCommand extends PipelineCommand {

    @Parameters(paramLabel = "URL", description = "A page of the site, such as its front page.")
    private String url;

    @Override
    int run(PipelineClient client) throws IOException, InterruptedException {
        Reply reply = client.get(SourceText.discovery(url));
        if (!reply.isSuccess()) {
            return refused("nothing to watch was found at " + url, reply);
        }
        if (json()) {
            out().println(reply.body());
        } else {
            SourceText.found(reply.json().path("sources")).forEach(out()::println);
            out().println("Watch one with ./demarche sources add URL --kind KIND");
        }
        return ExitCode.OK;
    }
}
