package org.demarche.ingest.extract.prune;

import java.util.BitSet;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;

/** Finds the boxes around fields for an e-mail address or a password, with the invitation in them. */
final class SignUpBoxes {

    private static final int INVITATION = 400;

    private SignUpBoxes() {}

    static BitSet of(PageBoxes page) {
        PageTree tree = page.tree;
        Measures whole = page.whole;
        BitSet boxes = new BitSet();
        for (int field : tree.signUps) {
            int box = field;
            while (tree.parent[box] > 0 && whole.text[tree.parent[box]] <= INVITATION) {
                box = tree.parent[box];
            }
            if (whole.text[box] <= INVITATION && page.isBox(box)) {
                boxes.set(box);
            }
        }
        return boxes;
    }
}
