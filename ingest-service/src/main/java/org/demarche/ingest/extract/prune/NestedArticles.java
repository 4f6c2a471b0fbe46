package org.demarche.ingest.extract.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;

/** Finds the small articles inside the article: they point to others. In a live blog, where they are the text, they stay. */
final class NestedArticles {

    private static final double SMALL = 0.3;

    private final PageTree tree;
    private final Measures whole;

    NestedArticles(PageTree tree, Measures whole) {
        this.tree = tree;
        this.whole = whole;
    }

    /** The articles in others and in {@code body}, which is -1 where no box is named for the body. */
    BitSet find(int body) {
        BitSet found = new BitSet();
        int outer = -1;
        List<Integer> inner = new ArrayList<>();
        for (int i = 0; i < tree.size; i++) {
            if (outer >= 0 && i >= tree.end[outer]) {
                add(found, outer, inner);
                outer = -1;
            }
            boolean article = tree.articles.get(i);
            if (outer < 0 && (article || i == body)) {
                outer = i;
                inner.clear();
            } else if (article && (inner.isEmpty() || i >= tree.end[inner.get(inner.size() - 1)])) {
                inner.add(i);
            }
        }
        if (outer >= 0) {
            add(found, outer, inner);
        }
        return found;
    }

    private void add(BitSet found, int outer, List<Integer> inner) {
        int prose = 0;
        for (int i : inner) {
            prose += whole.prose[i];
        }
        if (prose <= SMALL * whole.prose[outer]) {
            inner.forEach(found::set);
        }
    }
}
