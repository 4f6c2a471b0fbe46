package org.demarche.ingest.extract.prune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/**
 * Finds the articles that a page appends to its own: boxes like the one around its headline and text, each with a headline of its
 * own, and what follows a second headline below a rule.
 */
final class TwinArticles {

    private static final int ENOUGH_PROSE = 250;
    private static final int MOST = 100;
    private static final Set<String> RANKS = Set.of("h1", "h2");

    /** Classes of whole articles; boxes of other names that are headed in a lower rank are parts of one. */
    private static final Set<String> WHOLE = Set.of("article", "story", "post", "hentry", "artikel", "noticia", "nota");

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
            int first = headlines.get(0);
            int later = headlines.get(i);
            int twin = twin(first, later);
            if (twin >= 0) {
                found.set(twin);
            }
        }
        return found;
    }

    /** The first headline of the first rank, and all after it that may be headlines. */
    private List<Integer> headlines() {
        List<Integer> headlines = new ArrayList<>();
        for (int i = 0; i < tree.size && headlines.size() < MOST; i++) {
            if (tree.kind[i] == TagKind.HEADING
                    && whole.text[i] > 1
                    && (headlines.isEmpty() ? isFirstRank(i) : RANKS.contains(name(i)))) {
                headlines.add(i);
            }
        }
        return headlines;
    }

    private boolean isFirstRank(int heading) {
        return name(heading).equals("h1");
    }

    private String name(int i) {
        return tree.element(i).normalName();
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
        return article && areAlike(tree.element(box), tree.element(other)) && isHeadedBy(other, later) ? other : -1;
    }

    /** Whether the heading is the headline of the box: of the first rank, or at the start of what is called an article. */
    private boolean isHeadedBy(int box, int heading) {
        if (isFirstRank(heading)) {
            return true;
        }
        if (whole.prose[box] < ENOUGH_PROSE || !isWholeArticle(tree.element(box))) {
            return false;
        }
        for (int i = box; i < heading; i++) {
            if (tree.kind[i] == TagKind.HEADING || whole.ownText[i] > ENOUGH_PROSE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWholeArticle(Element box) {
        return box.classNames().stream().anyMatch(WHOLE::contains);
    }

    private static boolean areAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName()) && one.className().equals(other.className());
    }
}
