package org.demarche.ingest.extract;

import java.util.BitSet;

/** Finds the boxes that hold a picture with the few lines that belong to it, in pages that have no element for captions. */
final class PictureBoxes {

    private static final int LONGEST = 400;

    private final PageTree tree;
    private final Measures whole;
    private final BoxRules rules;

    PictureBoxes(PageTree tree, Measures whole, BoxRules rules) {
        this.tree = tree;
        this.whole = whole;
        this.rules = rules;
    }

    /** The outermost box around each picture that is named for it. */
    BitSet captions() {
        BitSet captions = new BitSet();
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.PICTURE) {
                int box = captionOf(i);
                if (box >= 0) {
                    captions.set(box);
                }
            }
        }
        return captions;
    }

    private int captionOf(int picture) {
        int found = -1;
        int at = tree.parent[picture];
        while (at > 0 && whole.text[at] <= LONGEST) {
            if (tree.kind[at] == TagKind.BLOCK && whole.text[at] > 1 && isNamed(at)) {
                found = at;
            }
            at = tree.parent[at];
        }
        return found < 0 || hasHeading(found) ? -1 : found;
    }

    private boolean isNamed(int box) {
        return tree.element(box).normalName().equals("figure") || rules.isPicture(BoxNames.of(tree.element(box)));
    }

    private boolean hasHeading(int box) {
        for (int i = box; i < tree.end[box]; i++) {
            if (tree.kind[i] == TagKind.HEADING || tree.kind[i] == TagKind.QUOTE) {
                return true;
            }
        }
        return false;
    }
}
