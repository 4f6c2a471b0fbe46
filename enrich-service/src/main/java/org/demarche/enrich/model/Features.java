package org.demarche.enrich.model;

import java.util.Arrays;

/**
 * What a model sees of a text: named features, kept by a 32-bit hash of their names, and a dense part of sums of word vectors. Not
 * safe to share between threads.
 */
public final class Features {

    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private int[] hashes = new int[256];
    private float[] values = new float[256];
    private int count;
    private float[] dense = new float[0];

    /** Adds to a feature; the same kind and word always are the same feature. */
    public void add(String kind, String word, double value) {
        put(mix(hash(hash(FNV_BASIS, kind), word)), (float) value);
    }

    public void add(String kind, String word, String next, double value) {
        put(mix(hash(hash(hash(FNV_BASIS, kind), word), next)), (float) value);
    }

    /** The dense part, of the same length for every text. */
    public void dense(float[] sums) {
        dense = sums.clone();
    }

    public float[] dense() {
        return dense.clone();
    }

    /** One hash and its value; sorted by hash, none twice. */
    public interface Visitor {
        void visit(int hash, double value);
    }

    /**
     * Every named feature once, in the order of the hashes.
     *
     * @param length the Euclidean length to which the named features are scaled, so that long sentences do not outweigh short ones
     */
    public void forEach(double length, Visitor visitor) {
        merge();
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (double) values[i] * values[i];
        }
        double scale = squares == 0 ? 0 : length / Math.sqrt(squares);
        for (int i = 0; i < count; i++) {
            visitor.visit(hashes[i], values[i] * scale);
        }
    }

    private void put(int hash, float value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        hashes[count] = hash;
        values[count++] = value;
    }

    private void merge() {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            // By hash, then in the order of adding, so that sums of fractions always come out the same.
            order[i] = (long) hashes[i] << 32 | i;
        }
        Arrays.sort(order);
        int[] mergedHashes = new int[Math.max(16, count)];
        float[] mergedValues = new float[Math.max(16, count)];
        int merged = 0;
        for (long entry : order) {
            int hash = (int) (entry >> 32);
            if (merged > 0 && mergedHashes[merged - 1] == hash) {
                mergedValues[merged - 1] += values[(int) entry];
            } else {
                mergedHashes[merged] = hash;
                mergedValues[merged++] = values[(int) entry];
            }
        }
        hashes = mergedHashes;
        values = mergedValues;
        count = merged;
    }

    private static int hash(int from, String word) {
        int hash = from;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ ' ') * FNV_PRIME;
    }

    /** The end of MurmurHash3: FNV alone leaves short words close together. */
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
