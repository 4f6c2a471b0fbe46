package org.demarche.enrich.text;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Keys of characters in a few arrays, to be followed one character after the other. Phrases begin where words do: to follow them
 * from there only takes a third of the time of an Aho-Corasick automaton, which must keep every inner beginning in view.
 */
final class PhraseTrie {

    private static final int ROOT = 0;

    /** No node. */
    static final int NONE = -1;

    private static final int ASCII = 128;

    private final int[] fromRoot = new int[ASCII];
    /** Most nodes with many edges are the ones after the root, and each phrase that is looked for passes one. */
    private final int[] afterTwo = new int[ASCII * ASCII];

    /** The edges of a node lie from its own entry to that of the next node, by their characters. */
    private final int[] firstEdge;

    private final char[] labels;
    /** Which key ends at a node, {@link #NONE} where none does. */
    private final int[] keys;

    /** Numbers the keys in their order. */
    PhraseTrie(SortedMap<String, ?> entries) {
        String[] sorted = entries.keySet().toArray(String[]::new);
        int most = 1 + Arrays.stream(sorted).mapToInt(String::length).sum();
        int[] edges = new int[most + 1];
        char[] chars = new char[most];
        int[] ends = new int[most];
        int[] from = new int[most];
        int[] to = new int[most];
        to[ROOT] = sorted.length;
        int nodes = 1;
        // Breadth first: node n + 1 is where the n-th edge leads.
        for (int node = 0, depth = 0, last = 1; node < nodes; node++) {
            if (node == last) {
                depth++;
                last = nodes;
            }
            edges[node] = nodes - 1;
            int key = from[node];
            ends[node] = NONE;
            if (key < to[node] && sorted[key].length() == depth) {
                ends[node] = key++;
            }
            while (key < to[node]) {
                char c = sorted[key].charAt(depth);
                chars[nodes - 1] = c;
                from[nodes] = key;
                while (key < to[node] && sorted[key].charAt(depth) == c) {
                    key++;
                }
                to[nodes++] = key;
            }
        }
        edges[nodes] = nodes - 1;
        firstEdge = Arrays.copyOf(edges, nodes + 1);
        labels = Arrays.copyOf(chars, nodes - 1);
        keys = Arrays.copyOf(ends, nodes);
        for (char c = 0; c < ASCII; c++) {
            fromRoot[c] = search(ROOT, c);
            for (char d = 0; d < ASCII; d++) {
                afterTwo[c * ASCII + d] = fromRoot[c] == NONE ? NONE : search(fromRoot[c], d);
            }
        }
    }

    /** The node to which the first character leads, {@link #NONE} if there is none. */
    int first(char c) {
        return c < ASCII ? fromRoot[c] : search(ROOT, c);
    }

    /** The node to which the first two characters lead. */
    int second(int first, char c, char d) {
        return c < ASCII && d < ASCII ? afterTwo[c * ASCII + d] : search(first, d);
    }

    /** The node to which a character leads from another one. */
    int next(int node, char c) {
        return search(node, c);
    }

    private int search(int node, char c) {
        int low = firstEdge[node];
        int high = firstEdge[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (labels[middle] < c) {
                low = middle + 1;
            } else if (labels[middle] > c) {
                high = middle - 1;
            } else {
                return middle + 1;
            }
        }
        return NONE;
    }

    /** The number of the key that ends at a node, {@link #NONE} if none does. */
    int key(int node) {
        return keys[node];
    }
}
