package org.demarche.benchmarks.score;

import java.util.Optional;
import java.util.Set;
import org.demarche.benchmarks.extractor.Extracted;

/**
 * What one extractor made of one page.
 *
 * @param body empty where the true text is not known
 * @param segments empty where no passages are known
 */
record PageScore(
        Optional<ShingleOverlap> body,
        Optional<SegmentCounts> segments,
        FieldOutcome title,
        FieldOutcome date,
        FieldOutcome author) {

    static PageScore of(Truth truth, Extracted page) {
        return new PageScore(
                truth.body().map(text -> ShingleOverlap.of(text, page.text())),
                truth.hasSegments()
                        ? Optional.of(SegmentCounts.of(page.text(), truth.wanted(), truth.unwanted()))
                        : Optional.empty(),
                truth.title().map(title -> title(title, page.title())).orElse(FieldOutcome.UNKNOWN_TRUTH),
                truth.date().map(date -> date(date, page.date())).orElse(FieldOutcome.UNKNOWN_TRUTH),
                truth.authors()
                        .map(names -> authors(names, Texts.names(page.authors())))
                        .orElse(FieldOutcome.UNKNOWN_TRUTH));
    }

    private static FieldOutcome title(String truth, String given) {
        return FieldOutcome.of(!given.isEmpty(), Texts.fold(truth).equals(Texts.fold(given)));
    }

    private static FieldOutcome date(String truth, String given) {
        return FieldOutcome.of(!given.isEmpty(), truth.equals(given));
    }

    private static FieldOutcome authors(Set<String> truth, Set<String> given) {
        return FieldOutcome.of(!given.isEmpty(), truth.equals(given));
    }
}
