package org.demarche.training;

/** The mean of the F1 of each class, times 100. */
final class MacroF1 {

    private final int[] hits;
    private final int[] wrong;
    private final int[] missed;

    MacroF1(int classes) {
        hits = new int[classes];
        wrong = new int[classes];
        missed = new int[classes];
    }

    void count(int truth, int answer) {
        if (truth == answer) {
            hits[truth]++;
        } else {
            missed[truth]++;
            wrong[answer]++;
        }
    }

    double value() {
        double sum = 0;
        for (int c = 0; c < hits.length; c++) {
            double all = 2.0 * hits[c] + wrong[c] + missed[c];
            sum += all == 0 ? 0 : 2 * hits[c] / all;
        }
        return 100 * sum / hits.length;
    }
}
