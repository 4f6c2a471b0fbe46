package org.demarche.benchmarks.page;

import java.util.List;
import java.util.stream.Stream;

/** How often each kind of fragment stands on a page. */
record PageShape(int paragraphs, int figures, int menu, int cards, int comments, int rules, int states) {

    static List<PageShape> load() {
        return Fragment.resource("generated/shapes.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(PageShape::of)
                .toList();
    }

    private static PageShape of(String row) {
        int[] counts = Stream.of(row.split("\t")).mapToInt(Integer::parseInt).toArray();
        return new PageShape(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }
}
