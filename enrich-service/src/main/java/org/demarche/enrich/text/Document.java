package org.demarche.enrich.text;

import java.util.Arrays;
import org.demarche.contract.Span;

/** A text cut into sentences and tokens; every offset is a UTF-16 code unit of {@link #text()}. */
public final class Document {

    private final String text;
    private final char[] folded;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final int[] sentenceFirst;
    private final int[] sentenceOf;
    private final int[] wordBoundaries;

    Document(String text, char[] folded, int[] starts, int[] ends, String[] words, int[] sentenceFirst) {
        this.text = text;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
        this.sentenceFirst = sentenceFirst;
        this.wordBoundaries = wordBoundaries(folded);
        this.sentenceOf = new int[words.length];
        for (int s = 0; s < sentenceFirst.length; s++) {
            Arrays.fill(sentenceOf, sentenceFirst[s], sentenceEnd(s), s);
        }
    }

    public String text() {
        return text;
    }

    /** The text in lower case with plain apostrophes, hyphens, quotes and spaces, of the same length. */
    public char[] folded() {
        return folded;
    }

    /** Where a phrase may begin: at every character but spaces that no letter or digit comes before. */
    int[] wordBoundaries() {
        return wordBoundaries;
    }

    private static int[] wordBoundaries(char[] folded) {
        int[] boundaries = new int[folded.length];
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (!inWord && c != ' ') {
                boundaries[count++] = i;
            }
            inWord = WordCharacters.is(c);
        }
        return Arrays.copyOf(boundaries, count);
    }

    public int size() {
        return words.length;
    }

    /** The folded token. */
    public String word(int token) {
        return words[token];
    }

    /** The folded token, empty beyond either end. */
    public String wordOrEmpty(int token) {
        return token < 0 || token >= words.length ? "" : words[token];
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public boolean capitalised(int token) {
        return token >= 0 && token < words.length && Character.isUpperCase(text.charAt(starts[token]));
    }

    public boolean isWord(int token) {
        return token >= 0 && token < words.length && Character.isLetterOrDigit(folded[starts[token]]);
    }

    /** The characters from one token to before another. */
    public Span span(int first, int end) {
        return new Span(starts[first], ends[end - 1]);
    }

    public int sentenceCount() {
        return sentenceFirst.length;
    }

    public int sentenceFirst(int sentence) {
        return sentenceFirst[sentence];
    }

    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentenceFirst.length ? sentenceFirst[sentence + 1] : words.length;
    }

    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    public Span sentenceSpan(int sentence) {
        return span(sentenceFirst(sentence), sentenceEnd(sentence));
    }

    /** The first token that ends after an offset, {@link #size()} if there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
