package org.demarche.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the boxes that hold the article: by their names, by the article element, by the score of their text. */
final class BodyFinder {

    /**
     * Where the article is.
     *
     * @param method how it was found
     * @param roots the boxes in document order, none inside another
     */
    record Body(String method, List<Integer> roots) {}

    private static final int ENOUGH_PROSE = 250;
    private static final double SAME_BODY = 0.8;
    private static final double MUCH_OF_BEST = 0.5;
    private static final double TOO_SMALL_IN_ARTICLE = 0.5;
    private static final double TOO_SMALL_BESIDE_BEST = 0.4;

    private final PageTree tree;
    private final PageBoxes boxes;
    private final BitSet dropped;
    private final Measures measures;

    BodyFinder(PageBoxes boxes, BitSet dropped, Measures measures) {
        this.boxes = boxes;
        tree = boxes.tree;
        this.dropped = dropped;
        this.measures = measures;
    }

    /** The best body of the page; the method is null where the page has no text. */
    Body find() {
        int scored = new BlockScorer(tree, dropped, measures).best();
        List<Integer> named = named();
        List<Integer> articles = elements(tree.articles);
        int article = proper(articles);
        int name = narrowest(named, richest(named));
        if (prose(name) >= ENOUGH_PROSE) {
            if (article >= 0 && tree.contains(article, name) && prose(name) < TOO_SMALL_IN_ARTICLE * prose(article)) {
                return new Body("article", List.of(article));
            }
            if (prose(name) >= TOO_SMALL_BESIDE_BEST * prose(scored)) {
                return new Body("named", parts(named, name));
            }
        }
        if (prose(article) >= ENOUGH_PROSE && prose(article) >= TOO_SMALL_IN_ARTICLE * prose(scored)) {
            return new Body("article", List.of(article));
        }
        int main = richest(elements(tree.mains));
        if (scored >= 0 && (main < 0 || !tree.contains(scored, main))) {
            return new Body("scored", List.of(scored));
        }
        if (prose(main) > 0) {
            return new Body("main", List.of(main));
        }
        return new Body(null, List.of());
    }

    private int prose(int i) {
        return i < 0 ? 0 : measures.prose[i];
    }

    private List<Integer> named() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < tree.size; i++) {
            if (measures.prose[i] > 0
                    && !dropped.get(i)
                    && tree.parent[i] > 0
                    && boxes.verdict(i).kind() == Kind.BODY) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Integer> elements(BitSet tagged) {
        List<Integer> found = new ArrayList<>();
        for (int i = tagged.nextSetBit(0); i >= 0; i = tagged.nextSetBit(i + 1)) {
            if (!dropped.get(i)) {
                found.add(i);
            }
        }
        return found;
    }

    private int richest(List<Integer> among) {
        int best = -1;
        for (int i : among) {
            if (best < 0 || measures.prose[i] > measures.prose[best]) {
                best = i;
            }
        }
        return best;
    }

    private int narrowest(List<Integer> among, int outer) {
        int best = outer;
        for (int i : among) {
            if (best >= 0 && i != best && tree.contains(best, i) && prose(i) >= SAME_BODY * prose(best)) {
                best = i;
            }
        }
        return best;
    }

    /** The first article that is long enough: those after it are other articles; else the longest. */
    private int proper(List<Integer> articles) {
        int longest = richest(articles);
        for (int i : articles) {
            if (prose(i) >= ENOUGH_PROSE && hasHeadline(i) && prose(i) * 4 >= prose(longest)) {
                return narrowest(articles, i);
            }
        }
        return narrowest(articles, longest);
    }

    private boolean hasHeadline(int i) {
        for (int j = i; j < tree.end[i]; j++) {
            if (isHeadline(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadline(int i) {
        return tree.kind[i] == TagKind.HEADING && tree.element(i).normalName().equals("h1");
    }

    /** All parts of a body that a site cuts into boxes of one name; of several articles on a page, those of the first. */
    private List<Integer> parts(List<Integer> named, int best) {
        List<List<Integer>> articles = new ArrayList<>();
        int last = -1;
        for (int i : named) {
            if (isPart(i, best) && (last < 0 || i >= tree.end[last])) {
                if (last < 0 || startsAnother(last, i)) {
                    articles.add(new ArrayList<>());
                }
                articles.get(articles.size() - 1).add(i);
                last = i;
            }
        }
        for (List<Integer> parts : articles) {
            int prose = sum(parts);
            if (prose >= ENOUGH_PROSE && prose >= MUCH_OF_BEST * prose(best)) {
                return parts;
            }
        }
        return List.of(best);
    }

    private boolean isPart(int i, int best) {
        boolean sameName = boxes.verdict(i).rule().equals(boxes.verdict(best).rule());
        return i == best || sameName && prose(i) > 0 && !tree.contains(i, best);
    }

    private int sum(List<Integer> parts) {
        return parts.stream().mapToInt(this::prose).sum();
    }

    private boolean startsAnother(int before, int after) {
        if (articleOf(before) != articleOf(after)) {
            return true;
        }
        for (int i = tree.end[before]; i < after; i++) {
            if (isHeadline(i)) {
                return true;
            }
        }
        return false;
    }

    private int articleOf(int i) {
        int at = i;
        while (at >= 0 && !tree.articles.get(at)) {
            at = tree.parent[at];
        }
        return at;
    }
}
