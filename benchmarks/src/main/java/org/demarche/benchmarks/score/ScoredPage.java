package org.demarche.benchmarks.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.benchmarks.extractor.Extracted;

/**
 * A page with what each extractor made of it.
 *
 * @param part the part of the pages that it belongs to
 */
record ScoredPage(String id, String part, Map<String, Extracted> extracted, Map<String, PageScore> scores) {

    private static final String ALL = "all";

    /** The scores of each extractor over each part, and over all pages where there are several parts. */
    static Map<String, Map<String, PartScore>> byPart(List<ScoredPage> pages) {
        Map<String, Map<String, PartScore>> parts = new TreeMap<>();
        Map<String, PartScore> all = new LinkedHashMap<>();
        for (ScoredPage page : pages) {
            page.addTo(parts.computeIfAbsent(page.part, name -> new LinkedHashMap<>()));
            page.addTo(all);
        }
        Map<String, Map<String, PartScore>> blocks = new LinkedHashMap<>(parts);
        if (parts.size() > 1) {
            blocks.put(ALL, all);
        }
        return blocks;
    }

    private void addTo(Map<String, PartScore> sums) {
        scores.forEach((extractor, score) ->
                sums.computeIfAbsent(extractor, name -> new PartScore()).add(score));
    }
}
