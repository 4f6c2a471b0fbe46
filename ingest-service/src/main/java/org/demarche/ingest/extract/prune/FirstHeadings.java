package org.demarche.ingest.extract.prune;

import java.util.BitSet;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the headline by its rank: the first headings of the first rank, as long as no text stands between them. */
final class FirstHeadings {

    private static final int TEXT = 120;
    private static final int LONGEST = 400;

    private FirstHeadings() {}

    static BitSet of(PageTree tree, Measures whole) {
        BitSet headings = new BitSet();
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.HEADING) {
                if (whole.text[i] <= LONGEST && tree.element(i).normalName().equals("h1")) {
                    headings.set(i);
                }
            } else if (whole.prose[i] >= TEXT && whole.ownText[i] >= TEXT && !headings.isEmpty()) {
                break;
            }
        }
        return headings;
    }
}
