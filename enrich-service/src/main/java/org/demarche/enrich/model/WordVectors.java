package org.demarche.enrich.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vector for each of the commoner words: words of like meaning lie close, so that a model knows words it was not trained on. */
public final class WordVectors {

    private static final String RESOURCE = "words.bin";

    private final int dimensions;
    private final float step;
    private final Map<String, Integer> rows;
    private final byte[] values;

    private WordVectors(int dimensions, float step, Map<String, Integer> rows, byte[] values) {
        this.dimensions = dimensions;
        this.step = step;
        this.rows = rows;
        this.values = values;
    }

    public static WordVectors load() {
        return ModelResource.read(RESOURCE, WordVectors::read);
    }

    static WordVectors read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int dimensions = in.readInt();
        float step = in.readFloat();
        Map<String, Integer> rows = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            rows.put(in.readUTF(), i);
        }
        return new WordVectors(dimensions, step, rows, in.readNBytes(count * dimensions));
    }

    /**
     * Writes what {@link #load} reads.
     *
     * @param words in lower case
     * @param vectors a row for each word; a value is a number of steps
     * @param step the size of a step
     */
    public static void write(DataOutputStream out, List<String> words, List<byte[]> vectors, float step)
            throws IOException {
        out.writeInt(words.size());
        out.writeInt(vectors.get(0).length);
        out.writeFloat(step);
        for (String word : words) {
            out.writeUTF(word);
        }
        for (byte[] vector : vectors) {
            out.write(vector);
        }
    }

    public int dimensions() {
        return dimensions;
    }

    public int size() {
        return rows.size();
    }

    /** Adds a word's vector, times a weight, to the sums from an index on; a word that has none changes nothing and is false. */
    public boolean addTo(float[] sums, int from, String word, double weight) {
        Integer row = rows.get(word);
        if (row == null) {
            return false;
        }
        int at = row * dimensions;
        float factor = (float) (weight * step);
        for (int i = 0; i < dimensions; i++) {
            sums[from + i] += factor * values[at + i];
        }
        return true;
    }
}
