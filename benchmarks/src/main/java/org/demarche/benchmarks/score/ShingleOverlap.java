package org.demarche.benchmarks.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a true text and of a predicted one is the same, in shingles of four words, counted as often as they occur.
 *
 * <p>The three are shares of one page and add up to 1, so that every page weighs the same, or are all 0 where both texts are empty.
 *
 * @param both in both texts
 * @param onlyPredicted chrome that was taken for the article
 * @param onlyTrue article that was lost
 */
record ShingleOverlap(double both, double onlyPredicted, double onlyTrue) {

    private static final int WORDS = 4;

    static ShingleOverlap of(String truth, String prediction) {
        Map<String, Integer> wanted = shingles(truth);
        Map<String, Integer> given = shingles(prediction);
        long both = 0;
        for (Map.Entry<String, Integer> shingle : given.entrySet()) {
            both += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        double onlyPredicted = count(given) - both;
        double onlyTrue = count(wanted) - both;
        double all = both + onlyPredicted + onlyTrue;
        return all == 0
                ? new ShingleOverlap(0, 0, 0)
                : new ShingleOverlap(both / all, onlyPredicted / all, onlyTrue / all);
    }

    /** A text of fewer words than a shingle has is one shorter shingle. */
    private static Map<String, Integer> shingles(String text) {
        List<String> tokens = WordTokens.of(text);
        Map<String, Integer> counts = new HashMap<>();
        if (tokens.isEmpty()) {
            return counts;
        }
        int last = Math.max(0, tokens.size() - WORDS);
        for (int i = 0; i <= last; i++) {
            List<String> shingle = tokens.subList(i, Math.min(i + WORDS, tokens.size()));
            // No token holds a space, so that the joined words are as unique as the list of them.
            counts.merge(String.join(" ", shingle), 1, Integer::sum);
        }
        return counts;
    }

    private static long count(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToLong(Integer::longValue).sum();
    }
}
