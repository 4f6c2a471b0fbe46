package org.demarche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {

    private static final List<String> KEYS = List.of("a", "an", "and", "land", "été", "été dernier", "москва", "x");

    private final PhraseTrie trie = new PhraseTrie(keys(KEYS));

    private static TreeMap<String, Integer> keys(List<String> keys) {
        TreeMap<String, Integer> numbered = new TreeMap<>();
        keys.forEach(key -> numbered.put(key, 0));
        return numbered;
    }

    private static int keyOf(PhraseTrie trie, String text) {
        int node = trie.first(text.charAt(0));
        for (int i = 1; i < text.length() && node != PhraseTrie.NONE; i++) {
            node = i == 1 ? trie.second(node, text.charAt(0), text.charAt(1)) : trie.next(node, text.charAt(i));
        }
        return node == PhraseTrie.NONE ? PhraseTrie.NONE : trie.key(node);
    }

    @Test
    void numbersItsKeysInTheirOrder() {
        List<String> sorted = List.copyOf(keys(KEYS).keySet());

        assertThat(KEYS).allSatisfy(key -> assertThat(keyOf(trie, key)).isEqualTo(sorted.indexOf(key)));
    }

    @Test
    void knowsNoOtherText() {
        assertThat(List.of("b", "ab", "lan", "lands", "é", "été d", "мо", "ax", "x "))
                .allSatisfy(text -> assertThat(keyOf(trie, text)).isEqualTo(PhraseTrie.NONE));
    }

    @Test
    void holdsForRandomKeys() {
        Random random = new Random(20261122);
        TreeMap<String, Integer> keys = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder key = new StringBuilder();
            for (int k = 0; k <= random.nextInt(6); k++) {
                key.append("abcé ж".charAt(random.nextInt(6)));
            }
            keys.put(key.toString(), 0);
        }
        PhraseTrie many = new PhraseTrie(keys);

        int number = 0;
        for (String key : keys.keySet()) {
            assertThat(keyOf(many, key)).isEqualTo(number++);
        }
    }

    @Test
    void isEmptyWithoutKeys() {
        assertThat(keyOf(new PhraseTrie(new TreeMap<>()), "a")).isEqualTo(PhraseTrie.NONE);
    }
}
