package org.demarche.ingest.words;

import java.util.BitSet;

/**
 * A table of runs of words to be found in the names of boxes, whose words are cut apart at punctuation and at camel case.
 *
 * <p>It walks letter by letter and gives most words up at their first letters, so no word is ever cut out. A trailing
 * {@code *} makes the last word of a run a prefix. Runs are of ASCII letters and digits.
 *
 * @param <V> what a run stands for, the most important first in its order
 */
public final class WordRuns<V extends Comparable<V>> {

    private static final byte GAP = 0;
    private static final byte OTHER = 37;
    private static final int SYMBOLS = OTHER + 1;
    private static final int START = 3;
    private static final byte[] ASCII = ascii();

    private static final class Node<V> {
        private final Node<V>[] next = children();
        private V whole;
        private V prefix;

        @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays.
        private static <V> Node<V>[] children() {
            return (Node<V>[]) new Node[SYMBOLS];
        }
    }

    private final Node<V> root = new Node<>();

    /** By the first three symbols of a word: whether a run starts so. Most words are given up here. */
    private final BitSet starts = new BitSet(SYMBOLS * SYMBOLS * SYMBOLS);

    public void add(String run, V value) {
        boolean prefix = run.endsWith("*");
        Node<V> node = root;
        String words = prefix ? run.substring(0, run.length() - 1) : run;
        addStart(words);
        for (int i = 0; i < words.length(); i++) {
            byte symbol = symbol(words.charAt(i));
            if (symbol == OTHER || symbol == GAP && words.charAt(i) != ' ') {
                throw new IllegalStateException("not a run of words: " + run);
            }
            if (node.next[symbol] == null) {
                node.next[symbol] = new Node<>();
            }
            node = node.next[symbol];
        }
        if (prefix) {
            node.prefix = first(node.prefix, value);
        } else {
            node.whole = first(node.whole, value);
        }
    }

    /** What looks like the next letter of a word that is over may be the first of another: then no symbol there is wrong. */
    private void addStart(String words) {
        int from = 0;
        int unknown = 1;
        for (int i = 0; i < START; i++) {
            boolean known = unknown == 1 && i < words.length() && words.charAt(i) != ' ';
            unknown *= known ? 1 : SYMBOLS;
            from = from * SYMBOLS + (known ? symbol(words.charAt(i)) : 0);
        }
        starts.set(from, from + unknown);
    }

    private boolean mayStart(String names, int from) {
        int start = 0;
        for (int i = from; i < from + START; i++) {
            start = start * SYMBOLS + (i < names.length() ? symbol(names.charAt(i)) : GAP);
        }
        return starts.get(start);
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
                if (mayStart(names, i)) {
                    found = first(found, findAt(names, i));
                }
            }
        }
        return found;
    }

    private V findAt(String names, int from) {
        V found = null;
        Node<V> node = root.next[symbol(names.charAt(from))];
        int i = from + 1;
        while (node != null) {
            found = first(node.prefix, found);
            boolean ends = i == names.length() || symbol(names.charAt(i)) == GAP;
            if (ends || isHump(names, i)) {
                found = first(node.whole, found);
                while (i < names.length() && symbol(names.charAt(i)) == GAP) {
                    i++;
                }
                node = node.next[GAP];
            }
            if (i == names.length()) {
                break;
            }
            node = node == null ? null : node.next[symbol(names.charAt(i++))];
        }
        return found;
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
