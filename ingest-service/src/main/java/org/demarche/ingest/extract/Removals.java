package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.Article.Removed;

/** The account of what was taken out of a page: distinct, and bounded whatever the page is. */
final class Removals {

    private static final int MOST = 100;
    private static final int LENGTH = 200;

    private final Set<Removed> entries;

    Removals() {
        this(List.of());
    }

    /** Goes on with an account. */
    Removals(Collection<Removed> soFar) {
        entries = new LinkedHashSet<>(soFar);
    }

    boolean isFull() {
        return entries.size() >= MOST;
    }

    void add(String rule, String text) {
        String shown = text.strip();
        if (!isFull() && !shown.isEmpty()) {
            entries.add(new Removed(rule, Excerpt.cut(shown, LENGTH)));
        }
    }

    /** What one rule has left out, the first first. */
    List<String> by(String rule) {
        return entries.stream()
                .filter(entry -> entry.rule().equals(rule))
                .map(Removed::text)
                .toList();
    }

    List<Removed> list() {
        return new ArrayList<>(entries);
    }
}
