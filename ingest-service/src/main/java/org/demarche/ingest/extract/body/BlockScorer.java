package org.demarche.ingest.extract.body;

import java.util.BitSet;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/**
 * Scores boxes by the running text in them, after Readability: each line gives points to the boxes around it, fewer the further
 * out, and links take points away.
 */
final class BlockScorer {

    private static final int LEAST_LINE = 25;
    private static final int LEVELS = 5;
    private static final double PARENT_SHARE = 0.15;
    private static final double MOST_LINKS = 0.35;

    private final PageTree tree;
    private final BitSet dropped;
    private final Measures measures;
    private final double[] score;

    BlockScorer(PageTree tree, BitSet dropped, Measures measures) {
        this.tree = tree;
        this.dropped = dropped;
        this.measures = measures;
        score = new double[tree.size];
    }

    /** The box with the best text, -1 on a page without any. */
    int best() {
        for (int i = 0; i < tree.size; i++) {
            if (isLine(i)) {
                spread(i);
            }
        }
        int best = -1;
        for (int i = 0; i < tree.size; i++) {
            if (score[i] > 0) {
                score[i] *= 1 - measures.linkDensity(i);
                best = score[i] > 0 && (best < 0 || score[i] > score[best]) ? i : best;
            }
        }
        return best < 0 ? -1 : widen(best);
    }

    private boolean isLine(int i) {
        return !dropped.get(i)
                && measures.ownText[i] >= LEAST_LINE
                && measures.ownLink[i] * 2 < measures.ownText[i]
                && tree.kind[i] != TagKind.HEADING;
    }

    private void spread(int line) {
        double points = 1 + Math.min(measures.ownText[line] / 100.0, 3) + Math.min(10, measures.ownText[line] / 80.0);
        boolean box = tree.kind[line] == TagKind.BLOCK || tree.kind[line] == TagKind.CELL;
        int level = 0;
        int at = box ? line : tree.parent[line];
        while (at >= 0 && level < LEVELS) {
            if (tree.kind[at].startsLine()) {
                double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
                score[at] += points * share;
                level++;
            }
            at = tree.parent[at];
        }
    }

    /** A body may be cut into several boxes: go out while the next box brings more prose than anything else. */
    private int widen(int best) {
        int chosen = best;
        int at = tree.parent[best];
        while (at > 0) {
            int prose = measures.prose[at] - measures.prose[chosen];
            int other = measures.text[at] - measures.text[chosen] - prose;
            if (prose > PARENT_SHARE * measures.prose[chosen]
                    && prose > other
                    && measures.linkDensity(at) < MOST_LINKS) {
                chosen = at;
            }
            at = tree.parent[at];
        }
        return chosen;
    }
}
