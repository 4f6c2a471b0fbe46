package org.demarche.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.benchmarks.extractor.Extractor;
import org.demarche.benchmarks.extractor.Extractors;
import org.demarche.benchmarks.page.Page;
import org.demarche.benchmarks.page.PageSet;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Reads the same decoded pages with each extractor; one operation is one pass over all pages, so that each counts alike. */
@State(Scope.Benchmark)
@Threads(1)
public class ExtractionBenchmark {

    /** The floor under every extractor that stands on jsoup. */
    static final String PARSE = "parse";

    static final String DEMARCHE = "demarche";
    static final List<String> READERS = List.of(PARSE, DEMARCHE, "readability4j", "webcollector", "crux", "boilerpipe");

    @Param({})
    private String reader;

    /** A folder of saved pages; empty for ours. */
    @Param("")
    private String folder;

    @Param("200")
    private int most;

    private PageSet set;
    private Extractor extractor;

    @Setup
    public void load() throws IOException {
        set = folder.isEmpty() ? PageSet.ours() : PageSet.of(Path.of(folder), most);
        extractor = reader.equals(PARSE) ? null : Extractors.named(reader);
    }

    @Benchmark
    public void read(Blackhole sink) {
        for (Page page : set.pages()) {
            sink.consume(
                    extractor == null
                            ? Parser.htmlParser().parseInput(page.html(), page.url())
                            : extractor.extract(page.html(), page.url()));
        }
    }
}
