package org.demarche.ingest.extract.date;

import java.util.Arrays;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** The short texts of a page that may hold a date: they are looked for once, and on most pages never. */
final class DateNodes {

    private static final int LONGEST = 100;
    private static final int MOST = 1000;
    private static final int MOST_NODES = 40_000;

    private final PageTree tree;
    private int[] nodes;

    DateNodes(PageTree tree) {
        this.tree = tree;
    }

    /** Their nodes in the order of the page. */
    int[] all() {
        if (nodes == null) {
            nodes = find();
        }
        return nodes;
    }

    private int[] find() {
        int[] found = new int[MOST];
        int size = 0;
        for (int i = 0; i < Math.min(tree.size, MOST_NODES) && size < MOST; i++) {
            if (tree.kind[i] == TagKind.TEXT && tree.chars[i] < LONGEST && DateParser.mayHoldDate(tree.text(i))) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
