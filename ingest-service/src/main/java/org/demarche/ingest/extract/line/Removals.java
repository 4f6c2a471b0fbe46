package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.Article.Removed;
import org.demarche.ingest.words.Excerpt;

/** The account of what was taken out of a page: distinct, and bounded whatever the page is. */
public final class Removals {

    private static final int MOST = 100;
    private static final int LENGTH = 200;

    private final Set<Removed> entries;

    public Removals() {
        this(List.of());
    }

    /** Goes on with an account. */
    public Removals(Collection<Removed> soFar) {
        entries = new LinkedHashSet<>(soFar);
    }

    public boolean isFull() {
        return entries.size() >= MOST;
    }

    public void add(String rule, String text) {
        String shown = text.strip();
        if (!isFull() && !shown.isEmpty()) {
            entries.add(new Removed(rule, Excerpt.cut(shown, LENGTH)));
        }
    }

    /** What one rule has left out, the first first. */
    public List<String> by(String rule) {
        return entries.stream()
                .filter(entry -> entry.rule().equals(rule))
                .map(Removed::text)
                .toList();
    }

    public List<Removed> list() {
        return new ArrayList<>(entries);
    }
}
