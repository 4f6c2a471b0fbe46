package org.demarche.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Source;
import org.demarche.ingest.sources.SourceIds;
import org.demarche.ingest.sources.SourcesFile;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.standalone.client.PipelineClient;
import org.demarche.standalone.client.Reply;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Has a source watched, or many. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Has a feed, a sitemap or a section page watched. Without --kind the address may be any page of a site: what it offers"
                    + " is looked up, and added where there is one feed.",
            "A source that is watched under the same id is replaced; one that was given up is tried again."
        })
final class SourcesAddCommand extends PipelineCommand {

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--id", paramLabel = "ID", description = "Names the source (default: made of its address).")
    private String id;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "feed, sitemap or section (default: found out). A section is a page whose article links are followed.")
    private Source.Kind kind;

    @Option(names = "--name", paramLabel = "NAME", description = "The publisher's name that its articles are to bear.")
    private String name;

    @Option(
            names = "--min-interval",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "It is never polled more often, such as 5m.")
    private Duration minInterval;

    @Option(
            names = "--max-interval",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "It is never left alone for longer, such as 1d.")
    private Duration maxInterval;

    @Option(
            names = "--max-age",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Older items are not followed, such as 30d.")
    private Duration maxAge;

    /** One address or a file of many. */
    static final class What {
        @Parameters(paramLabel = "URL", description = "The source, or a site that has one.")
        private String url;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "Many sources: JSON, a JSON object a line, or OPML, as the service's sources.file.")
        private Path file;
    }

    @Override
    int run(PipelineClient client) throws IOException, InterruptedException {
        return what.file == null ? addOne(client) : addMany(client);
    }

    private int addMany(PipelineClient client) throws IOException, InterruptedException {
        if (id != null
                || kind != null
                || name != null
                || minInterval != null
                || maxInterval != null
                || maxAge != null) {
            throw new ParameterException(spec().commandLine(), "--file says all of its sources; give no other options");
        }
        List<Source> sources;
        try {
            sources = SourcesFile.read(what.file.toString());
        } catch (ConfigurationException e) {
            throw new ParameterException(spec().commandLine(), e.getMessage(), e);
        }
        int worst = ExitCode.OK;
        for (Source source : sources) {
            worst = Math.max(worst, put(client, source));
        }
        return worst;
    }

    private int addOne(PipelineClient client) throws IOException, InterruptedException {
        if (kind != null) {
            return put(client, source(what.url, kind));
        }
        Reply reply = client.get(SourceText.discovery(what.url));
        if (!reply.isSuccess()) {
            int code = refused("nothing to watch was found at " + what.url, reply);
            if (reply.json().path("reason").asText().equals("no-sources")) {
                err().println("Where the page's article links are to be followed, add it with --kind section.");
            }
            return code;
        }
        JsonNode found = reply.json().path("sources");
        Optional<JsonNode> choice = choice(found);
        if (choice.isEmpty()) {
            err().println("%s offers several; add the one that you want with --kind:".formatted(what.url));
            SourceText.found(found).forEach(err()::println);
            return ExitCode.SOFTWARE;
        }
        return put(
                client,
                source(
                        choice.get().path("url").asText(),
                        ContractJson.mapper().treeToValue(choice.get().path("kind"), Source.Kind.class)));
    }

    /** The address itself where it is a source, else the only one, else the only feed. */
    private Optional<JsonNode> choice(JsonNode found) {
        List<JsonNode> all = StreamSupport.stream(found.spliterator(), false).toList();
        Optional<JsonNode> itself = all.stream()
                .filter(one -> one.path("url").asText().equals(what.url))
                .findFirst();
        List<JsonNode> feeds = all.stream()
                .filter(one -> one.path("kind").asText().equals("feed"))
                .toList();
        return itself.or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
                .or(() -> feeds.size() == 1 ? Optional.of(feeds.get(0)) : Optional.empty());
    }

    private Source source(String url, Source.Kind kindOfIt) {
        return new Source(
                id == null ? SourceIds.of(url) : id,
                url,
                kindOfIt,
                name,
                false,
                minInterval,
                maxInterval,
                maxAge,
                null);
    }

    private int put(PipelineClient client, Source source) throws IOException, InterruptedException {
        ObjectNode body = ContractJson.mapper().valueToTree(source);
        body.remove("id");
        Reply reply =
                client.put(SourceText.path(source.id()), ContractJson.mapper().writeValueAsBytes(body));
        if (!reply.isSuccess()) {
            return refused(source.url() + " is not watched", reply);
        }
        if (json()) {
            out().println(reply.body());
        } else {
            out().println("%s the %s %s as %s: ./demarche sources show %s"
                    .formatted(
                            reply.status() == 201 ? "Watching" : "Watching anew",
                            source.kind().name().toLowerCase(Locale.ROOT),
                            source.url(),
                            source.id(),
                            source.id()));
        }
        return ExitCode.OK;
    }
}
