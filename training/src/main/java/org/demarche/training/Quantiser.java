package org.demarche.training;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.demarche.enrich.model.LinearModel;

/** Rounds weights to 16 bits, and leaves those features out that weigh next to nothing in every question. */
final class Quantiser {

    private static final double MOST = 32_000;

    /** The share of the heaviest weight that a named feature must reach. */
    private static final double LEAST = 0.004;

    private Quantiser() {}

    static LinearModel.Weights quantise(Columns columns, List<double[]> weights) {
        int questions = weights.size();
        int bias = columns.bias();
        int named = bias - columns.dense();
        float[] steps = new float[questions];
        float[] biases = new float[questions];
        for (int q = 0; q < questions; q++) {
            double heaviest = 0;
            for (int i = 0; i < bias; i++) {
                heaviest = Math.max(heaviest, Math.abs(weights.get(q)[i]));
            }
            steps[q] = (float) (heaviest / MOST);
            biases[q] = (float) weights.get(q)[bias];
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            boolean heavy = false;
            for (int q = 0; q < questions; q++) {
                heavy |= Math.abs(weights.get(q)[i]) >= LEAST * MOST * steps[q];
            }
            if (heavy) {
                kept.add(i);
            }
        }
        int[] all = columns.hashes();
        int[] hashes = kept.stream().mapToInt(i -> all[i]).toArray();
        short[] namedWeights = new short[hashes.length * questions];
        short[] denseWeights = new short[columns.dense() * questions];
        for (int q = 0; q < questions; q++) {
            for (int k = 0; k < hashes.length; k++) {
                namedWeights[k * questions + q] = rounded(weights.get(q)[kept.get(k)], steps[q]);
            }
            for (int k = 0; k < columns.dense(); k++) {
                denseWeights[k * questions + q] = rounded(weights.get(q)[named + k], steps[q]);
            }
        }
        return new LinearModel.Weights(
                version(hashes, namedWeights, denseWeights), steps, biases, hashes, namedWeights, denseWeights);
    }

    private static short rounded(double weight, float step) {
        return (short) Math.round(weight / step);
    }

    private static int version(int[] hashes, short[] named, short[] dense) {
        ByteBuffer bytes =
                ByteBuffer.allocate(hashes.length * Integer.BYTES + (named.length + dense.length) * Short.BYTES);
        for (int hash : hashes) {
            bytes.putInt(hash);
        }
        for (short weight : named) {
            bytes.putShort(weight);
        }
        for (short weight : dense) {
            bytes.putShort(weight);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.array());
        return (int) crc.getValue();
    }
}
