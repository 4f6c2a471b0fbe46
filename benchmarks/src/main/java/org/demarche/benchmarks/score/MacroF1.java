package org.demarche.benchmarks.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The mean of the F1 of each label that occurs in the gold answers, however often it does. */
final class MacroF1 {

    private final List<Object> gold = new ArrayList<>();
    private final List<Object> found = new ArrayList<>();

    /** @param answer null where there is none */
    void add(Object right, Object answer) {
        gold.add(right);
        found.add(answer);
    }

    /** 0 to 100. */
    double percent() {
        // In a fixed order, so that the sum is the same to the last digit.
        List<Object> labels = gold.stream()
                .distinct()
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
        double sum = 0;
        for (Object label : labels) {
            sum += f1(label);
        }
        return labels.isEmpty() ? 0 : 100 * (sum / labels.size());
    }

    private double f1(Object label) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean wanted = Objects.equals(gold.get(i), label);
            boolean said = Objects.equals(found.get(i), label);
            right += wanted && said ? 1 : 0;
            wrong += !wanted && said ? 1 : 0;
            missed += wanted && !said ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
}
