package org.demarche.ingest.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of runs of words to be found in the names of boxes, whose words are cut apart at punctuation and at camel case.
 *
 * <p>It walks letter by letter and gives most words up at their first letters, so no word is ever cut out. A trailing
 * {@code *} makes the last word of a run a prefix. Runs are of ASCII letters and digits.
 *
 * <p>The letters are a trie in which a whole word ends with a gap, of a few bytes a node and with those of a run side by side: a
 * page is large enough to drive a larger table out of the processor's cache, and finding takes as long as the memory it touches.
 *
 * @param <V> what a run stands for, the most important first in its order
 */
public final class WordRuns<V extends Comparable<V>> {

    private static final byte GAP = 0;
    private static final byte OTHER = 37;
    private static final int SYMBOLS = OTHER + 1;
    private static final int NONE = 0;
    private static final byte[] ASCII = ascii();

    private final char[] roots = new char[SYMBOLS * SYMBOLS];
    private byte[] symbols = new byte[64];
    private char[] children = new char[64];
    private char[] siblings = new char[64];
    private boolean[] ends = new boolean[64];

    /** By node. */
    private final List<V> values = new ArrayList<>(Arrays.asList((V) null));

    public void add(String run, V value) {
        String words = run.endsWith("*") ? run.substring(0, run.length() - 1) : run + " ";
        if (words.length() < 2) {
            throw new IllegalStateException("too short a run of words: " + run);
        }
        int start = symbolIn(words, 0) * SYMBOLS + symbolIn(words, 1);
        if (roots[start] == NONE) {
            roots[start] = newNode(GAP);
        }
        int node = roots[start];
        for (int i = 2; i < words.length(); i++) {
            node = childOrNew(node, symbolIn(words, i));
        }
        ends[node] = true;
        values.set(node, first(values.get(node), value));
    }

    private static byte symbolIn(String words, int i) {
        byte symbol = symbol(words.charAt(i));
        if (symbol == OTHER || symbol == GAP && words.charAt(i) != ' ') {
            throw new IllegalStateException("not a run of words: " + words);
        }
        return symbol;
    }

    private int childOrNew(int node, byte symbol) {
        int child = child(node, symbol);
        if (child == NONE) {
            child = newNode(symbol);
            siblings[child] = children[node];
            children[node] = (char) child;
        }
        return child;
    }

    private char newNode(byte symbol) {
        int node = values.size();
        if (node > Character.MAX_VALUE) {
            throw new IllegalStateException("too many runs of words");
        }
        if (node == symbols.length) {
            symbols = Arrays.copyOf(symbols, 2 * node);
            children = Arrays.copyOf(children, 2 * node);
            siblings = Arrays.copyOf(siblings, 2 * node);
            ends = Arrays.copyOf(ends, 2 * node);
        }
        symbols[node] = symbol;
        values.add(null);
        return (char) node;
    }

    private int child(int node, byte symbol) {
        int child = children[node];
        while (child != NONE && symbols[child] != symbol) {
            child = siblings[child];
        }
        return child;
    }

    /** The first in order of what is found in these names, null if nothing is; of equals the leftmost, and there the longest. */
    public V find(String names) {
        V found = null;
        boolean starts = true;
        for (int i = 0; i < names.length(); i++) {
            byte symbol = symbol(names.charAt(i));
            if (symbol == GAP) {
                starts = true;
            } else if (starts || isHump(names, i)) {
                starts = false;
                byte second = isGap(names, i + 1) ? GAP : symbol(names.charAt(i + 1));
                int root = roots[symbol * SYMBOLS + second];
                if (root != NONE) {
                    found = first(found, findAt(names, i + 1, root, second == GAP));
                }
            }
        }
        return found;
    }

    private V findAt(String names, int second, int root, boolean over) {
        V found = null;
        int node = root;
        boolean gap = over;
        int i = gap ? afterGap(names, second) : second + 1;
        while (node != NONE) {
            if (ends[node]) {
                found = first(values.get(node), found);
            }
            if (!gap && isGap(names, i)) {
                node = child(node, GAP);
                gap = true;
                i = afterGap(names, i);
            } else if (i < names.length()) {
                node = child(node, symbol(names.charAt(i++)));
                gap = false;
            } else {
                node = NONE;
            }
        }
        return found;
    }

    private static int afterGap(String names, int from) {
        int i = from;
        while (i < names.length() && symbol(names.charAt(i)) == GAP) {
            i++;
        }
        return i;
    }

    private static boolean isGap(String names, int i) {
        return i == names.length() || symbol(names.charAt(i)) == GAP || isHump(names, i);
    }

    private static <V extends Comparable<V>> V first(V one, V other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    /** Whether a word starts here by camel case. */
    private static boolean isHump(String names, int i) {
        char c = names.charAt(i);
        return !(c >= 'a' && c <= 'z')
                && i > 0
                && Character.isUpperCase(c)
                && Character.isLowerCase(names.charAt(i - 1));
    }

    private static byte symbol(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        return Character.isLetterOrDigit(c) ? OTHER : GAP;
    }

    private static byte[] ascii() {
        byte[] symbols = new byte[128];
        byte next = GAP + 1;
        for (char c = 'a'; c <= 'z'; c++) {
            symbols[Character.toUpperCase(c)] = next;
            symbols[c] = next++;
        }
        for (char c = '0'; c <= '9'; c++) {
            symbols[c] = next++;
        }
        return symbols;
    }
}
