package org.demarche.benchmarks.extractor;

import java.util.List;
import java.util.stream.Stream;

/** The extractors that are compared. */
public final class Extractors {

    private Extractors() {}

    /** Our own. */
    public static Extractor ours() {
        return DemarcheExtractor.create();
    }

    /** Those of others, in the order of their quality on news pages. */
    public static List<Extractor> peers() {
        return List.of(
                new Readability4JExtractor(),
                new WebCollectorExtractor(),
                new CruxExtractor(),
                new BoilerpipeExtractor());
    }

    /** The one of this name. */
    public static Extractor named(String name) {
        return Stream.concat(Stream.of(ours()), peers().stream())
                .filter(extractor -> extractor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no extractor is named " + name));
    }
}
