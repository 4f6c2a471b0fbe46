package org.demarche.benchmarks.score;

/** What came of one field of a page's metadata. */
enum FieldOutcome {
    UNKNOWN_TRUTH,
    NOT_GIVEN,
    WRONG,
    RIGHT;

    static FieldOutcome of(boolean isGiven, boolean isRight) {
        if (isRight) {
            return RIGHT;
        }
        return isGiven ? WRONG : NOT_GIVEN;
    }
}
