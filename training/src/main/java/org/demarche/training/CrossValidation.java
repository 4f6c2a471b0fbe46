package org.demarche.training;

import java.util.ArrayList;
import java.util.List;
import org.demarche.enrich.model.LinearModel;

/** Scores each example by a model that was trained on the other folds. */
final class CrossValidation {

    private static final Folds FOLDS = new Folds(5);

    private CrossValidation() {}

    /** The scores of every example, in the order of the examples. */
    static List<double[]> scores(Trainer trainer, List<Example> examples) {
        double[][] scores = new double[examples.size()][];
        for (int fold = 0; fold < FOLDS.count(); fold++) {
            List<Example> others = new ArrayList<>();
            for (Example example : examples) {
                if (FOLDS.of(example.group()) != fold) {
                    others.add(example);
                }
            }
            LinearModel model = new LinearModel(trainer.train(others));
            for (int i = 0; i < scores.length; i++) {
                if (FOLDS.of(examples.get(i).group()) == fold) {
                    scores[i] = model.scores(examples.get(i).features());
                }
            }
        }
        return List.of(scores);
    }

    /** The macro-F1 of examples whose questions are classes, of which the one with the greatest score is the answer. */
    static double macroF1(Trainer trainer, List<Example> examples) {
        List<double[]> scores = scores(trainer, examples);
        int classes = examples.get(0).answers().length;
        MacroF1 f1 = new MacroF1(classes);
        for (int i = 0; i < scores.size(); i++) {
            int truth = 0;
            int answer = 0;
            for (int c = 1; c < classes; c++) {
                truth = examples.get(i).answers()[c] > 0 ? c : truth;
                answer = scores.get(i)[c] > scores.get(i)[answer] ? c : answer;
            }
            f1.count(truth, answer);
        }
        return f1.value();
    }
}
