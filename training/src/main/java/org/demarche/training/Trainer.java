package org.demarche.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.enrich.model.LinearModel;

/**
 * Trains a linear support vector machine for each question. Squared hinge loss in the dual needs no exponential nor logarithm, so that
 * every JDK comes to the same bits.
 *
 * @param cost of an example on the wrong side
 * @param balance from 0, where every example weighs the same, to 1, where yes and no weigh the same in all
 * @param least how many examples must have a named feature
 */
record Trainer(double cost, double balance, int least) {

    private static final double TOLERANCE = 0.05;
    private static final int ROUNDS = 300;
    private static final long SEED = 20261122;

    LinearModel.Weights train(List<Example> examples) {
        Columns columns = new Columns(examples, least);
        List<Feature[]> rows = examples.stream()
                .map(example -> columns.row(example.features()))
                .toList();
        int questions = examples.get(0).answers().length;
        List<double[]> weights = new ArrayList<>();
        for (int q = 0; q < questions; q++) {
            weights.add(train(examples, rows, columns.bias() + 1, q));
        }
        return Quantiser.quantise(columns, weights);
    }

    private double[] train(List<Example> examples, List<Feature[]> rows, int size, int question) {
        List<Feature[]> asked = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (examples.get(i).speaksOf(question)) {
                asked.add(rows.get(i));
                answers.add(examples.get(i).answers()[question]);
            }
        }
        Problem problem = new Problem();
        problem.l = asked.size();
        problem.n = size;
        problem.x = asked.toArray(new Feature[0][]);
        problem.y = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, ROUNDS, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        long yes = answers.stream().filter(answer -> answer > 0).count();
        double rarity = StrictMath.pow((answers.size() - yes) / (double) yes, balance / 2);
        parameter.setWeights(new double[] {rarity, 1 / rarity}, new int[] {1, -1});
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights().clone();
        if (model.getLabels()[0] < 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }
}
