package org.demarche.ingest.extract.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/**
 * Finds the small articles inside the article, which point to others, and those that follow at its end under headlines that link
 * to them. In a live blog, where they are the text, they stay.
 */
final class NestedArticles {

    private static final double SMALL = 0.3;

    /** More than these in an article are its parts. */
    private static final int FEW = 3;

    /** What has less text of its own introduces the parts that follow. */
    private static final int WHOLE_ARTICLE = 600;

    private static final double SHORTER = 0.8;
    private static final double MOSTLY_LINK = 0.5;
    private static final int LABEL = 60;
    private static final Set<String> RANKS = Set.of("h1", "h2");

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
        int own = whole.prose[outer] - prose;
        if (prose <= SMALL * whole.prose[outer]
                || inner.size() <= FEW && own >= WHOLE_ARTICLE && areNext(outer, inner, own)) {
            inner.forEach(found::set);
        }
    }

    /** Whether they stand below all text of the outer one, no longer than it and each under a headline that leads to it. */
    private boolean areNext(int outer, List<Integer> inner, int own) {
        for (int i : inner) {
            if (whole.prose[i] * SHORTER > own || !beginsWithLinkedHeadline(i)) {
                return false;
            }
        }
        for (int i = inner.get(0); i < tree.end[outer]; i++) {
            if (tree.articles.get(i)) {
                i = tree.end[i] - 1;
            } else if (tree.kind[i].startsLine() && whole.ownText[i] > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsWithLinkedHeadline(int box) {
        for (int i = box; i < tree.end[box]; i++) {
            if (tree.kind[i] == TagKind.HEADING) {
                return RANKS.contains(tree.element(i).normalName()) && whole.linkDensity(i) > MOSTLY_LINK;
            }
            if (tree.kind[i].startsLine() && whole.ownText[i] > LABEL) {
                return false;
            }
        }
        return false;
    }
}
