package org.demarche.ingest.extract.box;

import java.util.BitSet;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the boxes that hold a picture with the few lines that belong to it, in pages that have no element for captions. */
public final class PictureBoxes {

    private static final int LONGEST = 400;
    private static final int LEVELS = 10;

    private final PageTree tree;
    private final Measures whole;
    private final BoxRules rules;

    public PictureBoxes(PageTree tree, Measures whole, BoxRules rules) {
        this.tree = tree;
        this.whole = whole;
        this.rules = rules;
    }

    /** The outermost box around each picture that is named for it. */
    public BitSet captions() {
        BitSet captions = new BitSet();
        // A box may hold very many pictures, and is looked through once.
        BitSet known = new BitSet();
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.PICTURE) {
                int box = boxOf(i);
                if (box >= 0 && !known.get(box)) {
                    known.set(box);
                    captions.set(box, !hasHeading(box));
                }
            }
        }
        return captions;
    }

    private int boxOf(int picture) {
        int found = -1;
        int at = tree.parent[picture];
        for (int level = 0; level < LEVELS && at > 0 && whole.text[at] <= LONGEST; level++) {
            if (tree.kind[at] == TagKind.BLOCK && whole.text[at] > 1 && isNamed(at)) {
                found = at;
            }
            at = tree.parent[at];
        }
        return found;
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
