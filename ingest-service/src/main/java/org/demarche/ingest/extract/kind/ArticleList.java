package org.demarche.ingest.extract.kind;

import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.line.Paragraph;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.Spaces;

/** Tells the fronts of sites and sections, on which many articles begin and none is told. */
final class ArticleList {

    private static final int MANY = 6;

    /** A teaser is a sentence or two; what has more under each headline, in characters, is an article in parts. */
    private static final int TEASER = 220;

    private static final int LARGEST_CARD = 800;

    private ArticleList() {}

    static boolean is(PageTree tree, List<Paragraph> lines, boolean saysArticle) {
        long headlines = lines.stream().filter(Paragraph::isLinkedHeading).count();
        long prose = lines.stream().filter(Paragraph::isProse).count();
        if (headlines >= MANY && prose * 2 < headlines) {
            return true;
        }
        int text = lines.stream()
                .filter(line -> !line.isHeading())
                .mapToInt(Paragraph::length)
                .sum();
        return !saysArticle && (headlines >= MANY && text < TEASER * headlines || isInCards(tree, lines));
    }

    /** Whether the text stands in many short articles, each with a headline that leads elsewhere. */
    private static boolean isInCards(PageTree tree, List<Paragraph> lines) {
        int cards = 0;
        BitSet inCards = new BitSet(tree.size);
        BitSet articles = tree.articles;
        for (int i = articles.nextSetBit(0); i >= 0; i = articles.nextSetBit(i + 1)) {
            if (hasLinkedHeadline(tree, i)) {
                if (!isSmall(tree, i)) {
                    return false;
                }
                inCards.set(i, tree.end[i]);
                cards++;
            }
        }
        return cards >= MANY
                && lines.stream()
                        .filter(Paragraph::isProse)
                        .mapToInt(Paragraph::block)
                        .allMatch(block -> block >= 0 && inCards.get(block));
    }

    private static boolean hasLinkedHeadline(PageTree tree, int box) {
        for (int i = box; i < tree.end[box]; i++) {
            if (tree.kind[i] == TagKind.TEXT && tree.inLink[i] && tree.kind[tree.block[i]] == TagKind.HEADING) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(PageTree tree, int box) {
        StringBuilder text = new StringBuilder();
        for (int i = box; i < tree.end[box] && text.length() <= LARGEST_CARD; i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                Spaces.appendCollapsed(text, tree.text(i), 0, tree.text(i).length());
            } else if (tree.kind[i].startsLine()) {
                Spaces.appendSpace(text);
            }
        }
        return text.length() <= LARGEST_CARD;
    }
}
