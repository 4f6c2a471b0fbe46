package org.demarche.ingest.extract.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/** Finds the articles that a page appends to its own: boxes like the one around its headline and text, each with a headline of its own. */
final class TwinArticles {

    private static final int ENOUGH_PROSE = 250;
    private static final int MOST = 100;

    private final PageTree tree;
    private final Measures whole;

    TwinArticles(PageTree tree, Measures whole) {
        this.tree = tree;
        this.whole = whole;
    }

    BitSet find() {
        BitSet found = new BitSet();
        List<Integer> headlines = headlines();
        for (int i = 1; i < headlines.size(); i++) {
            int twin = twin(headlines.get(0), headlines.get(i));
            if (twin >= 0) {
                found.set(twin);
            }
        }
        return found;
    }

    private List<Integer> headlines() {
        List<Integer> headlines = new ArrayList<>();
        for (int i = 0; i < tree.size && headlines.size() < MOST; i++) {
            if (tree.kind[i] == TagKind.HEADING
                    && whole.text[i] > 1
                    && tree.element(i).normalName().equals("h1")) {
                headlines.add(i);
            }
        }
        return headlines;
    }

    /** The box around the later headline that stands beside the one around the first, -1 where it is not of its kind. */
    private int twin(int first, int later) {
        int box = first;
        while (!tree.contains(tree.parent[box], later)) {
            box = tree.parent[box];
        }
        int other = later;
        while (tree.parent[other] != tree.parent[box]) {
            other = tree.parent[other];
        }
        boolean article = box != first && other != later && whole.prose[box] >= ENOUGH_PROSE && whole.prose[other] > 0;
        return article && areAlike(tree.element(box), tree.element(other)) ? other : -1;
    }

    private static boolean areAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName()) && one.className().equals(other.className());
    }
}
