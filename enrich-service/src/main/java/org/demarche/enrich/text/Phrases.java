package org.demarche.enrich.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds many phrases in one pass over a text (Aho-Corasick), on word boundaries. Safe to share between threads. */
public final class Phrases<T> {

    private final AhoCorasickDoubleArrayTrie<List<Entry<T>>> trie;

    private Phrases(TreeMap<String, List<Entry<T>>> entries) {
        // An automaton that was never built fails on every text.
        trie = entries.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>();
        if (trie != null) {
            trie.build(entries);
        }
    }

    private record Entry<T>(T value, String exact, boolean prefix) {}

    /**
     * A phrase that was found.
     *
     * @param start its first UTF-16 code unit
     * @param end one past its last
     */
    public record Hit<T>(int start, int end, T value) {}

    /** Collects the phrases. */
    public static final class Builder<T> {
        private final TreeMap<String, List<Entry<T>>> entries = new TreeMap<>();

        /** A phrase in any case. */
        public Builder<T> add(String phrase, T value) {
            return put(phrase, new Entry<>(value, null, false));
        }

        /** A phrase in exactly this case. */
        public Builder<T> addExact(String phrase, T value) {
            return put(phrase, new Entry<>(value, phrase, false));
        }

        /** The beginning of a word or phrase; the hit reaches to the end of the word. */
        public Builder<T> addPrefix(String phrase, T value) {
            return put(phrase, new Entry<>(value, null, true));
        }

        private Builder<T> put(String phrase, Entry<T> entry) {
            String key = new String(Segmenter.fold(phrase.strip()));
            if (key.isEmpty()) {
                throw new IllegalArgumentException("an empty phrase for " + entry.value());
            }
            List<Entry<T>> same = entries.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!same.contains(entry)) {
                same.add(entry);
            }
            return this;
        }

        public Phrases<T> build() {
            return new Phrases<>(entries);
        }
    }

    /** Every hit, overlapping ones too: by start, the longest first, then in the order in which they were added. */
    public List<Hit<T>> find(Document document) {
        if (trie == null) {
            return List.of();
        }
        char[] folded = document.folded();
        List<Hit<T>> hits = new ArrayList<>();
        trie.parseText(folded, (begin, end, entries) -> {
            if (begin > 0 && WordCharacters.is(folded[begin - 1])) {
                return;
            }
            boolean open = end < folded.length && WordCharacters.is(folded[end]);
            for (int i = 0; i < entries.size(); i++) {
                Entry<T> entry = entries.get(i);
                if (open && !entry.prefix()) {
                    continue;
                }
                if (entry.exact() != null && !document.text().startsWith(entry.exact(), begin)) {
                    continue;
                }
                hits.add(new Hit<>(begin, entry.prefix() ? wordEnd(folded, end) : end, entry.value()));
            }
        });
        hits.sort(Comparator.comparingInt((Hit<T> hit) -> hit.start()).thenComparingInt(hit -> -hit.end()));
        return hits;
    }

    private static int wordEnd(char[] folded, int from) {
        int end = from;
        while (end < folded.length && WordCharacters.is(folded[end])) {
            end++;
        }
        return end;
    }
}
