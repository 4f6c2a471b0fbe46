package org.demarche.ingest.extract.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table of names of tags or attributes that are looked up letter by letter, without cutting them out of the markup.
 *
 * @param <V> what a name stands for
 */
final class NameTable<V> {

    private static final int SLOTS = 512;
    private static final int SLOT_BITS = 9;
    private static final int BITS = 5;
    private static final long LAST_LETTERS = (1L << 12 * BITS) - 1;
    private static final byte NO_LETTER = 31;
    private static final byte[] LETTERS = letters();
    /** Spreads the keys over the slots: the golden ratio as a fraction of 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[SLOTS];
    private final List<V> values;

    /** An empty table; {@code other} is what a name stands for that is not in it. */
    NameTable(V other) {
        values = new ArrayList<>(Collections.nCopies(SLOTS, other));
    }

    private static byte[] letters() {
        byte[] letters = new byte[128];
        Arrays.fill(letters, NO_LETTER);
        for (char end : " \t\n\f\r/<>".toCharArray()) {
            letters[end] = 0;
        }
        for (byte i = 1; i <= 26; i++) {
            letters['a' - 1 + i] = i;
            letters['A' - 1 + i] = i;
        }
        return letters;
    }

    void put(String name, V value) {
        int slot = slot(key(name));
        keys[slot] = key(name);
        values.set(slot, value);
    }

    static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = key(key, letter(name.charAt(i)));
        }
        return key;
    }

    /** The key of a name with one more letter: that of its last twelve. */
    static long key(long name, int letter) {
        return (name << BITS | letter) & LAST_LETTERS;
    }

    /** What a character is in the key of a name, whatever its case; 0 where it ends the name. */
    static int letter(char c) {
        return c < LETTERS.length ? LETTERS[c] : NO_LETTER;
    }

    V of(long key) {
        return values.get(slot(key));
    }

    /** The slot that has the key, else the free one where it would be. */
    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> 64 - SLOT_BITS);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
