package org.demarche.benchmarks.score;

import java.util.List;

/** How many of the passages that must be in the article were found, and of those that must not. */
record SegmentCounts(long found, long missing, long foundThoughUnwanted) {

    static final SegmentCounts NONE = new SegmentCounts(0, 0, 0);

    static SegmentCounts of(String prediction, List<String> wanted, List<String> unwanted) {
        String text = Texts.collapse(prediction);
        long found = countIn(text, wanted);
        return new SegmentCounts(found, wanted.size() - found, countIn(text, unwanted));
    }

    SegmentCounts plus(SegmentCounts other) {
        return new SegmentCounts(
                found + other.found, missing + other.missing, foundThoughUnwanted + other.foundThoughUnwanted);
    }

    boolean isKnown() {
        return found + missing > 0;
    }

    Rates rates() {
        return Rates.ofCounts(found, foundThoughUnwanted, missing);
    }

    private static long countIn(String text, List<String> passages) {
        return passages.stream()
                .filter(passage -> text.contains(Texts.collapse(passage)))
                .count();
    }
}
