package org.demarche.enrich.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One weight for each feature and class, in 16 bits; a text's score for a class is the sum of its features' weights. Safe to share
 * between threads.
 */
public final class LinearModel {

    /** The length to which the named features of a text are scaled, in training as in use. */
    public static final double LENGTH = 5;

    private final Weights weights;
    private final int[] slots;
    private final int mask;

    /**
     * What a model is made of.
     *
     * @param version changes whenever a weight does
     * @param steps by class, the size of a step of its weights
     * @param bias by class
     * @param hashes of the named features, ascending
     * @param named by feature, then class: numbers of steps
     * @param dense by dense feature, then class: numbers of steps
     */
    public record Weights(int version, float[] steps, float[] bias, int[] hashes, short[] named, short[] dense) {

        int classes() {
            return steps.length;
        }

        public void write(DataOutputStream out) throws IOException {
            out.writeInt(version);
            out.writeInt(classes());
            out.writeInt(hashes.length);
            out.writeInt(dense.length);
            for (int c = 0; c < classes(); c++) {
                out.writeFloat(steps[c]);
                out.writeFloat(bias[c]);
            }
            for (int hash : hashes) {
                out.writeInt(hash);
            }
            for (short weight : named) {
                out.writeShort(weight);
            }
            for (short weight : dense) {
                out.writeShort(weight);
            }
        }

        static Weights read(DataInputStream in) throws IOException {
            int version = in.readInt();
            int classes = in.readInt();
            int[] hashes = new int[in.readInt()];
            short[] dense = new short[in.readInt()];
            float[] steps = new float[classes];
            float[] bias = new float[classes];
            for (int c = 0; c < classes; c++) {
                steps[c] = in.readFloat();
                bias[c] = in.readFloat();
            }
            ByteBuffer.wrap(in.readNBytes(hashes.length * Integer.BYTES))
                    .asIntBuffer()
                    .get(hashes);
            return new Weights(
                    version, steps, bias, hashes, shorts(in, hashes.length * classes), shorts(in, dense.length));
        }

        private static short[] shorts(DataInputStream in, int count) throws IOException {
            short[] shorts = new short[count];
            ByteBuffer.wrap(in.readNBytes(count * Short.BYTES)).asShortBuffer().get(shorts);
            return shorts;
        }
    }

    public LinearModel(Weights weights) {
        this.weights = weights;
        int capacity = Integer.highestOneBit(Math.max(16, weights.hashes().length)) * 4;
        mask = capacity - 1;
        slots = new int[capacity];
        Arrays.fill(slots, -1);
        for (int i = 0; i < weights.hashes().length; i++) {
            int slot = weights.hashes()[i] & mask;
            while (slots[slot] >= 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i;
        }
    }

    /** The model of a bundled resource. */
    public static LinearModel load(String resource) {
        return new LinearModel(ModelResource.read(resource, Weights::read));
    }

    /** A model without weights, all whose scores are 0. */
    public static LinearModel untrained(int classes) {
        return new LinearModel(
                new Weights(0, new float[classes], new float[classes], new int[0], new short[0], new short[0]));
    }

    /** Changes whenever a weight does. */
    public int version() {
        return weights.version();
    }

    /** A score for each class; the greatest wins. */
    public double[] scores(Features features) {
        int classes = weights.classes();
        double[] sums = new double[classes];
        features.forEach(LENGTH, (hash, value) -> {
            int row = row(hash);
            if (row >= 0) {
                for (int c = 0; c < classes; c++) {
                    sums[c] += value * weights.named()[row * classes + c];
                }
            }
        });
        float[] dense = features.dense();
        int known = Math.min(dense.length, weights.dense().length / classes);
        for (int i = 0; i < known; i++) {
            for (int c = 0; c < classes; c++) {
                sums[c] += dense[i] * weights.dense()[i * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            sums[c] = sums[c] * weights.steps()[c] + weights.bias()[c];
        }
        return sums;
    }

    private int row(int hash) {
        int slot = hash & mask;
        while (slots[slot] >= 0) {
            if (weights.hashes()[slots[slot]] == hash) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }
}
