package org.demarche.ingest.extract.line;

import java.util.List;

/** Tells which of a few short texts of ASCII stand in a line, whatever its capitals, in one pass for all of them. */
final class NeededTexts {

    private static final int ASCII = 128;

    private final List<String> texts;

    /** The texts that begin with a character, as bits; those of a single character begin with any. */
    private final int[] first = new int[ASCII];

    /** The texts of which a character is the second, or the only one, as bits. */
    private final int[] second = new int[ASCII];

    private final int single;

    NeededTexts(List<String> texts) {
        this.texts = texts;
        int ofOne = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.chars().anyMatch(c -> c >= ASCII) || i == Integer.SIZE) {
                throw new IllegalStateException("not ASCII, or one too many: " + text);
            }
            if (text.length() == 1) {
                ofOne |= 1 << i;
                add(second, text.charAt(0), i);
            } else {
                add(first, text.charAt(0), i);
                add(second, text.charAt(1), i);
            }
        }
        single = ofOne;
    }

    private static void add(int[] bits, char c, int text) {
        bits[Character.toLowerCase(c)] |= 1 << text;
        bits[Character.toUpperCase(c)] |= 1 << text;
    }

    /** The numbers of those that are in the line, as bits. */
    int in(String line) {
        int found = 0;
        int begun = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ASCII) {
                for (int may = (begun | single) & second[c]; may != 0; may &= may - 1) {
                    int text = Integer.numberOfTrailingZeros(may);
                    found |= standsAt(texts.get(text), line, i) ? 1 << text : 0;
                }
                begun = first[c];
            } else {
                begun = 0;
            }
        }
        return found;
    }

    private static boolean standsAt(String text, String line, int second) {
        return text.length() == 1 || Folding.standsAt(text, line, second - 1);
    }
}
