package org.demarche.benchmarks.score;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its words: runs of letters, digits and underscores, whose case counts. */
final class WordTokens {

    private WordTokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isOfWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            tokens.add(text.substring(start));
        }
        return tokens;
    }

    // Java's \w also takes combining marks, which other scorers of the same pages cut at.
    private static boolean isOfWord(int c) {
        return Character.isLetter(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
