package org.demarche.ingest.words;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What a costly question was last answered for the names asked about: pages, and the pages of a site, repeat few of them.
 *
 * <p>Its room is fixed, a newer name takes the place of an older one, and long names are not kept. Threads share it without locks.
 *
 * @param <V> the answers, immutable and never null
 */
public final class Recent<V> {

    private static final int LONGEST = 200;

    private record Answer<V>(int hash, String name, V value) {}

    private final AtomicReferenceArray<Answer<V>> answers;
    private final Function<String, V> question;

    /** Keeps so many answers, a power of two: those that do not fit into the processor's cache are no quicker found than given. */
    public Recent(int places, Function<String, V> question) {
        answers = new AtomicReferenceArray<>(places);
        this.question = question;
    }

    public V of(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & answers.length() - 1;
        Answer<V> known = answers.getAcquire(place);
        if (known != null && known.hash == hash && known.name.equals(name)) {
            return known.value;
        }
        V value = question.apply(name);
        if (name.length() <= LONGEST) {
            answers.setRelease(place, new Answer<>(hash, name, value));
        }
        return value;
    }
}
