package org.demarche.benchmarks.score;

/** The shingles of many pages: the mean precision of pages with a prediction, the mean recall of those with a truth. */
final class BodyScore {

    private int predicted;
    private int known;
    private double precisions;
    private double recalls;

    void add(ShingleOverlap page) {
        if (page.both() + page.onlyPredicted() > 0) {
            predicted++;
            precisions += page.both() / (page.both() + page.onlyPredicted());
        }
        if (page.both() + page.onlyTrue() > 0) {
            known++;
            recalls += page.both() / (page.both() + page.onlyTrue());
        }
    }

    /** Whether the true text of any page is known. */
    boolean isKnown() {
        return known > 0;
    }

    /** F1 is that of the two means, not the mean of the pages' F1. */
    Rates rates() {
        return new Rates(Rates.share(precisions, predicted), Rates.share(recalls, known));
    }
}
