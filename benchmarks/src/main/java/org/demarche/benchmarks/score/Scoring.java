package org.demarche.benchmarks.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.benchmarks.extractor.Extracted;
import org.demarche.benchmarks.extractor.Extractor;
import org.demarche.benchmarks.page.PageFolder;

/** Lets every extractor read every page, on all cores. */
final class Scoring {

    private static final String NO_PART = "unnamed";

    private final PageFolder folder;
    private final List<Extractor> extractors;
    private final String partField;
    private final boolean addresses;

    /**
     * Sets the task.
     *
     * @param partField the field of the truth that names a page's part
     * @param addresses whether the extractors are told the address of a page
     */
    Scoring(PageFolder folder, List<Extractor> extractors, String partField, boolean addresses) {
        this.folder = folder;
        this.extractors = List.copyOf(extractors);
        this.partField = partField;
        this.addresses = addresses;
    }

    List<ScoredPage> score(Map<String, Truth> truths, Progress progress) {
        return truths.entrySet().parallelStream()
                .map(page -> {
                    ScoredPage scored = score(page.getKey(), page.getValue());
                    progress.itemDone();
                    return scored;
                })
                .toList();
    }

    private ScoredPage score(String id, Truth truth) {
        byte[] html = read(id);
        Map<String, Extracted> extracted = new LinkedHashMap<>();
        Map<String, PageScore> scores = new LinkedHashMap<>();
        for (Extractor extractor : extractors) {
            Extracted page = extract(extractor, html, addresses ? truth.url() : "");
            extracted.put(extractor.name(), page);
            scores.put(extractor.name(), PageScore.of(truth, page));
        }
        return new ScoredPage(id, truth.field(partField).orElse(NO_PART), extracted, scores);
    }

    private static Extracted extract(Extractor extractor, byte[] html, String url) {
        try {
            return extractor.extract(html, url);
        } catch (RuntimeException | StackOverflowError e) {
            // An extractor that trips over a page has found nothing there, and the others go on.
            return Extracted.NOTHING;
        }
    }

    private byte[] read(String id) {
        try {
            return folder.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
