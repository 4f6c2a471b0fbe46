package org.demarche.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.enrich.model.Features;
import org.demarche.enrich.model.LinearModel;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final Trainer TRAINER = new Trainer(1, 1, 2);

    /** One question, which the word "hostile" answers; every third example says nothing about it. */
    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean hostile = i % 2 == 0;
            int[] answers = {i % 3 == 0 ? 0 : hostile ? 1 : -1};
            examples.add(
                    new Example(features(hostile ? "hostile" : "friendly", "filler" + i % 7), answers, "text " + i));
        }
        return examples;
    }

    private static Features features(String... words) {
        Features features = new Features();
        for (String word : words) {
            features.add("word", word, 1);
        }
        features.dense(new float[] {0.5f, -0.5f});
        return features;
    }

    private static byte[] trained() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TRAINER.train(examples()).write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void learnsWhatTellsTheAnswersApart() {
        LinearModel model = new LinearModel(TRAINER.train(examples()));

        assertThat(model.scores(features("hostile", "new"))[0]).isPositive();
        assertThat(model.scores(features("friendly", "new"))[0]).isNegative();
    }

    @Test
    void comesToTheSameBytesEachTime() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }

    @Test
    void leavesOutAFeatureThatOnlyOneExampleHas() {
        List<Example> once = examples();
        once.add(new Example(features("unique"), new int[] {1}, "last"));
        List<Example> twice = new ArrayList<>(once);
        twice.add(new Example(features("unique"), new int[] {1}, "again"));

        assertThat(TRAINER.train(once).hashes()).doesNotContain(hash("unique"));
        assertThat(TRAINER.train(twice).hashes()).contains(hash("unique"));
    }

    private static int hash(String word) {
        int[] hash = new int[1];
        features(word).forEach(1, (each, value) -> hash[0] = each);
        return hash[0];
    }

    @Test
    void scoresEachExampleByFoldsThatDoNotHoldItsGroup() {
        List<Example> same = new ArrayList<>();
        // The only word that tells is the group's own: a model that saw the group would know the answer.
        for (int i = 0; i < 40; i++) {
            same.add(new Example(features("of" + i), new int[] {1, -1}, "group " + i));
            same.add(new Example(features("of" + i), new int[] {1, -1}, "group " + i));
            same.add(new Example(features("about" + i), new int[] {-1, 1}, "other " + i));
            same.add(new Example(features("about" + i), new int[] {-1, 1}, "other " + i));
        }

        assertThat(CrossValidation.macroF1(TRAINER, same)).isLessThan(70);
    }
}
