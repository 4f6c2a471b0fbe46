package org.demarche.ingest.extract.date;

import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.box.TeaserCard;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** What stands around the headline of a page: what is the article's, and what is that of others. */
final class HeadlineSurroundings {

    private static final int LARGEST_HEADING = 50;
    private static final int PICTURE_LEVELS = 8;

    private final PageTree tree;
    private final int headline;
    private final FieldNames fields;
    private final ForeignBoxes foreign;

    /** @param headline its node, 0 where the page has none */
    HeadlineSurroundings(PageTree tree, int headline, FieldNames fields, ForeignBoxes foreign) {
        this.tree = tree;
        this.headline = headline;
        this.fields = fields;
        this.foreign = foreign;
    }

    PageTree tree() {
        return tree;
    }

    boolean hasHeadline() {
        return headline > 0;
    }

    boolean isBehindHeadline(int node) {
        return node > headline;
    }

    /** Whether a heading that is a link stands in between: what follows it is about another article. */
    boolean hasTeaser(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.kind[i] == TagKind.HEADING
                    && !fields.isBylineBox(tree.element(i).className())) {
                boolean linked = tree.inLink[i];
                for (int j = i; j < Math.min(tree.end[i], i + LARGEST_HEADING) && !linked; j++) {
                    linked = tree.kind[j] == TagKind.LINK;
                }
                if (linked) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the node stands before the headline in the card of another article. */
    boolean isInTeaserBefore(int node) {
        return node < headline && TeaserCard.holds(tree.element(node), tree.element(headline));
    }

    /** Whether the node stands in a box of others, or without a label in a column, in which the headline does not stand. */
    boolean isOthers(int node, boolean labelled) {
        int top = node;
        while (top > 0 && !tree.contains(top, headline)) {
            top = tree.parent[top];
        }
        return switch (foreign.around(tree.element(node), tree.element(top))) {
            case FOREIGN -> true;
            case SIDE -> !labelled;
            case OWN -> false;
        };
    }

    /** Whether the node stands at a picture or in a quotation. */
    boolean isPicture(int node) {
        for (int i = node, level = 0; i >= 0 && level < PICTURE_LEVELS; i = tree.parent[i], level++) {
            if (tree.kind[i] == TagKind.CAPTION
                    || tree.kind[i] == TagKind.QUOTE
                    || tree.kind[i] == TagKind.BLOCK
                            && tree.element(i).normalName().equals("figure")) {
                return true;
            }
        }
        return false;
    }
}
