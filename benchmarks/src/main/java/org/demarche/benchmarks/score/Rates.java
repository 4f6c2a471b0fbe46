package org.demarche.benchmarks.score;

/** Precision and recall, each from 0 to 1. */
record Rates(double precision, double recall) {

    static Rates ofCounts(long right, long wrong, long missing) {
        return new Rates(share(right, right + wrong), share(right, right + missing));
    }

    /** Their harmonic mean, 0 where both are 0. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
