package org.demarche.ingest.extract.box;

import java.util.BitSet;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the boxes that hold nothing but pictures and one short line, whatever they are called: the line is a caption. */
public final class BarePictureBoxes {

    private static final int LONGEST = 200;
    private static final int LEVELS = 10;

    /** Where such lines are more of the text than this, the page tells its story in them: steps with a picture each. */
    private static final double STORY = 0.1;

    private final PageTree tree;
    private final Measures whole;

    public BarePictureBoxes(PageTree tree, Measures whole) {
        this.tree = tree;
        this.whole = whole;
    }

    /** The boxes, on a page whose text stands in {@code body}. */
    public BitSet captions(int body) {
        BitSet captions = new BitSet();
        // A box may hold very many pictures, and is looked through once.
        BitSet known = new BitSet();
        int text = 0;
        for (int i = 0; i < tree.size; i++) {
            int box = tree.kind[i] == TagKind.PICTURE ? boxOf(i) : -1;
            if (box >= 0 && !known.get(box)) {
                known.set(box);
                if (holdsOneLine(box)) {
                    captions.set(box);
                    text += tree.contains(body, box) ? whole.text[box] : 0;
                }
            }
        }
        return text > STORY * whole.prose[body] ? new BitSet() : captions;
    }

    /** The nearest box with text around a picture, -1 where it holds more than a line or is none. */
    private int boxOf(int picture) {
        int at = tree.parent[picture];
        for (int level = 0; level < LEVELS && at > 0 && whole.text[at] <= 1; level++) {
            at = tree.parent[at];
        }
        boolean box = at > 0
                && tree.kind[at] == TagKind.BLOCK
                && whole.text[at] > 1
                && whole.text[at] <= LONGEST
                && whole.ownText[at] <= 1;
        return box ? at : -1;
    }

    private boolean holdsOneLine(int box) {
        int lines = 0;
        for (int i = box + 1; i < tree.end[box]; i++) {
            switch (tree.kind[i]) {
                case HEADING, QUOTE, ITEM, CELL -> {
                    return false;
                }
                default -> lines += whole.ownText[i] > 1 ? 1 : 0;
            }
        }
        return lines == 1;
    }
}
