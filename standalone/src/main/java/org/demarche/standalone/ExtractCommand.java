package org.demarche.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.assemble.ArticleAssembler;
import org.demarche.ingest.assemble.Assembly;
import org.demarche.ingest.assemble.Submission;
import org.demarche.ingest.site.SiteMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts articles from saved pages, without Kafka or Elasticsearch. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one JSON line for each saved page: its file, and the article or an error.",
            "The exit code is 1 where a page gave an error."
        })
final class ExtractCommand implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("https?:/.*", Pattern.CASE_INSENSITIVE);

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Pages (.html, .html.gz) or folders of them.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "FILE", description = "Write here instead of to standard output.")
    private Path out;

    @Option(
            names = "--learn-sites",
            description = {
                "First read all pages for the lines that recur on the pages of a site, then leave them out.",
                "It takes some pages of a site to know it, and twice the time."
            })
    private boolean learnSites;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkArguments();
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no page in the folders given: the names of pages end in " + String.join(", ", SavedPage.ENDINGS));
        }
        ArticleAssembler plain = ArticleAssembler.create(Clock.systemUTC());
        ArticleAssembler assembler = learnSites ? plain.with(learn(plain, files)) : plain;
        Progress progress = new Progress(spec.commandLine().getErr(), "pages");
        JsonLines.write(files.iterator(), file -> line(assembler, file), out, progress);
        return progress.anyFailed() ? 1 : 0;
    }

    private void checkArguments() {
        for (Path path : paths) {
            if (ADDRESS.matcher(path.toString()).matches()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "extract reads saved pages, not addresses: save the page first (curl -o page.html ADDRESS), or have"
                                + " a running pipeline fetch it (demarche ingest ADDRESS)");
            }
        }
        if (out != null && Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), "--out " + out + " is a folder: name a file in it");
        }
        if (out != null && !Files.isDirectory(out.toAbsolutePath().getParent())) {
            throw new ParameterException(
                    spec.commandLine(), "the folder of --out " + out + " does not exist: make it first");
        }
    }

    /** What the pages tell of their sites, whatever order the cores read them in; a page that fails tells so in the second run. */
    private static SiteMemory learn(ArticleAssembler plain, List<Path> files) {
        SiteMemory sites = SiteMemory.unbounded();
        ArticleAssembler learner = plain.with(page -> {
            sites.learn(page);
            return new BitSet();
        });
        files.parallelStream().forEach(file -> line(learner, file));
        return sites;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(SavedPage::is).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static ObjectNode line(ArticleAssembler assembler, Path file) {
        ObjectNode line = ContractJson.mapper().createObjectNode().put("file", file.toString());
        try {
            SavedPage page = new SavedPage(file);
            Assembly assembly = assembler.assemble(Submission.ofPage(null, page.bytes(), null), page.saved());
            if (assembly instanceof Assembly.Assembled assembled) {
                return line.setAll(ContractJson.mapper().<ObjectNode>valueToTree(assembled.article()));
            }
            return line.put("error", assembly instanceof Assembly.NoArticle none ? none.why() : assembly.toString());
        } catch (IOException e) {
            return line.put("error", SavedPage.fault(e));
        } catch (RuntimeException | StackOverflowError e) {
            // A page that the extractor trips over is our fault, and still only one line of many.
            return line.put("error", "the extractor failed: " + e);
        }
    }
}
