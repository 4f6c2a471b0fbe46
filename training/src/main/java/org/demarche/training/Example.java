package org.demarche.training;

import org.demarche.enrich.model.Features;

/**
 * What a model learns from.
 *
 * @param features what the model sees
 * @param answers by question of the model: 1 for yes, -1 for no, 0 where the example says nothing about it
 * @param group examples of one group never stand on both sides of a fold
 */
record Example(Features features, int[] answers, String group) {

    /** The answers of one class among several. */
    static int[] oneOf(int classes, int which) {
        int[] answers = new int[classes];
        for (int c = 0; c < classes; c++) {
            answers[c] = c == which ? 1 : -1;
        }
        return answers;
    }

    boolean speaksOf(int question) {
        return answers[question] != 0;
    }
}
