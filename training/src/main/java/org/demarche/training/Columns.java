package org.demarche.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.LinearModel;

/** Numbers the features of a set of examples: the named ones that are not too rare by hash, the dense ones, and the bias. */
final class Columns {

    private final TreeMap<Integer, Integer> named = new TreeMap<>();
    private final int dense;

    Columns(List<Example> examples, int least) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            example.features().forEach(LinearModel.LENGTH, (hash, value) -> counts.merge(hash, 1, Integer::sum));
        }
        counts.forEach((hash, count) -> {
            if (count >= least) {
                named.put(hash, named.size());
            }
        });
        dense = examples.get(0).features().dense().length;
    }

    /** The hashes of the named columns, in their order. */
    int[] hashes() {
        return named.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    int dense() {
        return dense;
    }

    int bias() {
        return named.size() + dense;
    }

    /** The values of the columns, as liblinear counts them: from 1. */
    Feature[] row(Features features) {
        List<Feature> row = new ArrayList<>();
        features.forEach(LinearModel.LENGTH, (hash, value) -> {
            Integer column = named.get(hash);
            if (column != null) {
                row.add(new FeatureNode(column + 1, value));
            }
        });
        float[] sums = features.dense();
        for (int i = 0; i < sums.length; i++) {
            row.add(new FeatureNode(named.size() + i + 1, sums[i]));
        }
        row.add(new FeatureNode(bias() + 1, 1));
        return row.toArray(new Feature[0]);
    }
}
