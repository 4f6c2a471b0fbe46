package org.demarche.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsTest {

    @Test
    void bundlesModelsThatFitTheirQuestions() {
        Models models = Models.load();
        Features nothing = new Features();
        nothing.dense(new float[models.vectors().dimensions()]);

        assertThat(models.target().scores(nothing)).hasSize(Models.TargetClass.values().length);
        assertThat(models.speech().scores(nothing)).hasSize(Models.SpeechQuestion.values().length);
        assertThat(models.event().scores(nothing)).hasSize(Models.EVENT_CLASSES);
        assertThat(models.vectors().size()).isGreaterThan(20_000);
    }

    @Test
    void tellsOneVersionFromAnother() {
        assertThat(Models.load().version()).isEqualTo(Models.load().version());
        assertThat(Models.load().version()).isNotEqualTo(Models.untrained().version());
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Features features = new Features();
        features.add("word", "embargo", 1);
        features.dense(new float[] {1, 2});
        int[] hash = new int[1];
        features.forEach(1, (each, value) -> hash[0] = each);
        LinearModel.Weights weights = new LinearModel.Weights(
                7, new float[] {0.5f, 0.25f}, new float[] {1, -1}, hash, new short[] {2, 4}, new short[] {1, 0, 0, 1});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        weights.write(new DataOutputStream(bytes));
        LinearModel read = new LinearModel(
                LinearModel.Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));

        assertThat(read.version()).isEqualTo(7);
        assertThat(read.scores(features)).containsExactly(0.5 * (2 * 5 + 1) + 1, 0.25 * (4 * 5 + 2) - 1);
    }

    @Test
    void addsTheVectorOfAKnownWordOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordVectors.write(
                new DataOutputStream(bytes),
                List.of("ally", "enemy"),
                List.of(new byte[] {2, 0}, new byte[] {0, -2}),
                0.5f);
        WordVectors vectors = WordVectors.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        float[] sums = new float[3];

        assertThat(vectors.addTo(sums, 1, "enemy", 2)).isTrue();
        assertThat(vectors.addTo(sums, 1, "neutral", 2)).isFalse();
        assertThat(sums).containsExactly(0, 0, -2);
    }
}
