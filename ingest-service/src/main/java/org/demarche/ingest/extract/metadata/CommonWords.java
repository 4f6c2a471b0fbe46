package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.ingest.words.RuleFile;

/** Tells languages by the share of their commonest words in a text, at a fraction of the cost of telling them by all their letters. */
final class CommonWords {

    private static final double ENOUGH = 0.16;

    private final List<String> languages;

    /** The numbers of the languages that have a word, as bits. */
    private final Map<String, Integer> byWord = new HashMap<>();

    private final int longest;

    /** Whether one of them begins so and is so long, by the place of both: most words of a text are none of them. */
    private final BitSet shapes = new BitSet();

    private CommonWords(RuleFile file) {
        languages = List.copyOf(file.sections().keySet());
        for (int i = 0; i < languages.size(); i++) {
            for (String line : file.section(languages.get(i))) {
                for (String word : line.split("\\s+")) {
                    byWord.merge(word, 1 << i, (some, more) -> some | more);
                }
            }
        }
        longest = byWord.keySet().stream().mapToInt(String::length).max().orElse(0);
        byWord.keySet().forEach(word -> shapes.set(shape(word.charAt(0), word.length())));
    }

    private int shape(char first, int length) {
        return first * (longest + 1) + length;
    }

    static CommonWords load() {
        return new CommonWords(RuleFile.load(CommonWords.class, "common-words.txt"));
    }

    /** The languages whose words the text has; none that has no list. */
    List<String> languagesOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int[] known = new int[languages.size()];
        int words = 0;
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
                if (i > start) {
                    words++;
                    if (i - start <= longest && shapes.get(shape(lower.charAt(start), i - start))) {
                        count(lower.substring(start, i), known);
                    }
                }
                start = i + 1;
            }
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] > ENOUGH * words) {
                found.add(languages.get(i));
            }
        }
        return found;
    }

    private void count(String word, int[] known) {
        for (int left = byWord.getOrDefault(word, 0); left != 0; left &= left - 1) {
            known[Integer.numberOfTrailingZeros(left)]++;
        }
    }
}
