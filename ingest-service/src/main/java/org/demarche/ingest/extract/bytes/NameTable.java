package org.demarche.ingest.extract.bytes;

import java.util.ArrayList;
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
    private static final int NO_LETTER = 31;
    /** Spreads the keys over the slots: the golden ratio as a fraction of 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final V other;
    private final long[] keys = new long[SLOTS];
    private final List<V> values = new ArrayList<>(Collections.nCopies(SLOTS, null));

    /** An empty table; {@code other} is what a name stands for that is not in it. */
    NameTable(V other) {
        this.other = other;
    }

    void put(String name, V value) {
        int slot = slot(key(name));
        keys[slot] = key(name);
        values.set(slot, value);
    }

    static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = key(key, name.charAt(i));
        }
        return key;
    }

    /** The key of a name with one more character: its last twelve letters, whatever their case. */
    static long key(long name, char next) {
        int letter = (next | 0x20) - 'a';
        boolean known = letter >= 0 && letter < 26;
        return (name << BITS | (known ? letter + 1 : NO_LETTER)) & LAST_LETTERS;
    }

    V of(long key) {
        int slot = slot(key);
        return keys[slot] == key ? values.get(slot) : other;
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
