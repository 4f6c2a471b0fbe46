package org.demarche.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.contract.ContractJson;
import org.demarche.contract.Span;
import org.demarche.enrich.tag.Pair;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.TagResult;
import org.demarche.enrich.tag.Tagger;
import org.demarche.enrich.theme.Taxonomy;
import org.demarche.enrich.theme.TaxonomyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags texts, without Kafka or Elasticsearch. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Reads one JSON line a text and writes one JSON line tagged, in order.",
            "A line: {\"id\", \"text\", \"title\"?, \"publishedAt\"?, \"language\"?, \"pairs\"?: [{\"source\": {\"start\", \"end\"}, \"target\": {\"start\","
                    + " \"end\"}}], \"targets\"?: [{\"start\", \"end\"}]}.",
            "Where pairs are given one stance answers each, carrying its index as pair; where targets are given, targets[]"
                    + " answers each with polarity and score.",
            "The language is found out where none is given. A text in another than English has its actors and themes by their"
                    + " names, no stances, and languageSupported false.",
            "The exit code is 1 where a line gave an error."
        })
final class TagCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON lines; standard input where it is missing.")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Write here instead of to standard output.")
    private Path out;

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "Your own themes, a copy of the bundled taxonomy.yaml that you have edited; a fault in it is"
                    + " told with its line, and the exit code is 2.")
    private Path taxonomy;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Tagger tagger = tagger();
        Progress progress = new Progress(spec.commandLine().getErr(), "texts");
        try (BufferedReader in = open()) {
            Iterator<String> lines = in.lines().filter(line -> !line.isBlank()).iterator();
            JsonLines.write(lines, line -> answer(tagger, line), out, progress);
        }
        return progress.anyFailed() ? 1 : 0;
    }

    private Tagger tagger() {
        try {
            return Tagger.load(taxonomy == null ? Taxonomy.bundled() : Taxonomy.read(taxonomy));
        } catch (TaxonomyException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private BufferedReader open() throws IOException {
        return file == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
    }

    private static ObjectNode answer(Tagger tagger, String line) {
        ObjectNode answer = ContractJson.mapper().createObjectNode();
        try {
            JsonNode asked = ContractJson.mapper().readTree(line);
            answer.set("id", asked.path("id"));
            if (!asked.path("text").isTextual()) {
                return answer.put("error", "text must be a string");
            }
            TagResult result = tagger.tag(request(asked));
            answer.put("language", result.language());
            answer.setAll(ContractJson.mapper().<ObjectNode>valueToTree(result.tags()));
            if (asked.has("targets")) {
                answer.set("targets", ContractJson.mapper().valueToTree(result.targets()));
            }
            return answer;
        } catch (IOException e) {
            return answer.put(
                    "error", "not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        } catch (RuntimeException e) {
            // A text that the tagger trips over is one line of many; spans beyond the text end up here too.
            return answer.put("error", e.toString());
        }
    }

    private static TagRequest request(JsonNode asked) {
        List<Pair> pairs = new ArrayList<>();
        asked.path("pairs").forEach(pair -> pairs.add(new Pair(span(pair.path("source")), span(pair.path("target")))));
        List<Span> targets = new ArrayList<>();
        asked.path("targets").forEach(target -> targets.add(span(target)));
        return new TagRequest(
                asked.path("title").textValue(),
                asked.path("text").textValue(),
                day(asked.path("publishedAt").textValue()),
                asked.path("language").textValue(),
                pairs,
                targets);
    }

    /** The day of a date or of a date with a time, whatever its offset. */
    private static LocalDate day(String publishedAt) {
        return publishedAt == null
                ? null
                : LocalDate.parse(publishedAt.substring(0, Math.min(10, publishedAt.length())));
    }

    private static Span span(JsonNode node) {
        return ContractJson.mapper().convertValue(node, Span.class);
    }
}
