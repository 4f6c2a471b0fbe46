package org.demarche.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds many phrases in one pass over a text, on word boundaries. Safe to share between threads. */
public final class Phrases<T> {

    private static final Comparator<Hit<?>> LONGEST_FIRST = Comparator.comparingInt(hit -> -hit.end());

    private final PhraseTrie trie;
    private final List<List<Entry<T>>> entries;

    private Phrases(TreeMap<String, List<Entry<T>>> entries) {
        trie = new PhraseTrie(entries);
        this.entries = List.copyOf(entries.values());
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
        char[] folded = document.folded();
        List<Hit<T>> hits = new ArrayList<>();
        for (int begin : document.wordBoundaries()) {
            int before = hits.size();
            int node = trie.first(folded[begin]);
            for (int end = begin + 1; node != PhraseTrie.NONE; end++) {
                int key = trie.key(node);
                if (key != PhraseTrie.NONE) {
                    add(document, begin, end, entries.get(key), hits);
                }
                node = end == folded.length
                        ? PhraseTrie.NONE
                        : end == begin + 1
                                ? trie.second(node, folded[begin], folded[end])
                                : trie.next(node, folded[end]);
            }
            if (hits.size() > before + 1) {
                hits.subList(before, hits.size()).sort(LONGEST_FIRST);
            }
        }
        return hits;
    }

    private void add(Document document, int begin, int end, List<Entry<T>> found, List<Hit<T>> hits) {
        char[] folded = document.folded();
        boolean open = end < folded.length && WordCharacters.is(folded[end]);
        for (int i = 0; i < found.size(); i++) {
            Entry<T> entry = found.get(i);
            if ((!open || entry.prefix())
                    && (entry.exact() == null || document.text().startsWith(entry.exact(), begin))) {
                hits.add(new Hit<>(begin, entry.prefix() ? wordEnd(folded, end) : end, entry.value()));
            }
        }
    }

    private static int wordEnd(char[] folded, int from) {
        int end = from;
        while (end < folded.length && WordCharacters.is(folded[end])) {
            end++;
        }
        return end;
    }
}
