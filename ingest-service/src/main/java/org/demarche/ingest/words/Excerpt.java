package org.demarche.ingest.words;

import java.text.BreakIterator;
import java.util.Locale;

/** Short pieces of a text that end where a reader would end them. */
public final class Excerpt {

    private static final int LENGTH = 300;
    private static final int LEAST_SUMMARY = 40;

    private Excerpt() {}

    /** The page's own summary, or the first sentences of the text; null if there is neither. */
    public static String of(String summary, String text) {
        if (summary != null && summary.length() >= LEAST_SUMMARY) {
            return cut(summary, LENGTH);
        }
        String flat = flat(text.strip());
        return flat.isEmpty() ? null : firstSentences(flat);
    }

    /** The beginning of a text on one line, longer than what is taken of it. */
    private static String flat(String text) {
        StringBuilder flat = new StringBuilder(2 * LENGTH);
        boolean afterSpace = false;
        for (int i = 0; i < text.length() && flat.length() < 2 * LENGTH; i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c >= '\t' && c <= '\r';
            if (!space) {
                flat.append(c);
            } else if (!afterSpace) {
                flat.append(' ');
            }
            afterSpace = space;
        }
        return flat.toString().strip();
    }

    private static String firstSentences(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        String window = text.substring(0, LENGTH);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(window);
        sentences.last();
        int end = sentences.previous();
        return end >= LEAST_SUMMARY ? window.substring(0, end).strip() : cut(text, LENGTH);
    }

    /** At most {@code length} UTF-16 units, cut between words where there is a space, never inside a surrogate pair. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length - 1);
        int end = space > length / 2 ? space : length - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
