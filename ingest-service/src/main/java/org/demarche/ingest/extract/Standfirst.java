package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.BoxRules.Kind;

/** Finds the summary paragraph that many sites set between the headline and the body, outside the body's box. */
final class Standfirst {

    private static final int LEAST = 40;
    private static final int MOST = 1000;
    private static final int SAME_START = 40;

    private final PageTree tree;
    private final Pruner pruner;
    private final BitSet dropped;
    private final Measures measures;

    Standfirst(PageTree tree, Pruner pruner, BitSet dropped, Measures measures) {
        this.tree = tree;
        this.pruner = pruner;
        this.dropped = dropped;
        this.measures = measures;
    }

    /** The roots with the standfirst before them, if the page has one there. */
    List<Integer> before(List<Integer> roots, String summary) {
        int body = roots.get(0);
        int headline = lastHeadlineBefore(body);
        int from = headline < 0 ? 0 : tree.end[headline];
        for (int i = from; i < body; i++) {
            if (!tree.contains(i, body) && isStandfirst(i, headline >= 0, summary)) {
                List<Integer> all = new ArrayList<>();
                all.add(i);
                all.addAll(roots);
                return all;
            }
        }
        return roots;
    }

    private int lastHeadlineBefore(int body) {
        for (int i = body - 1; i >= 0; i--) {
            if (tree.kind[i] == TagKind.HEADING
                    && !dropped.get(i)
                    && tree.element(i).normalName().equals("h1")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isStandfirst(int i, boolean underHeadline, String summary) {
        if (dropped.get(i)
                || !tree.kind[i].startsLine()
                || measures.text[i] < LEAST
                || measures.text[i] > MOST
                || measures.linkDensity(i) > 0.3) {
            return false;
        }
        if (underHeadline && pruner.verdict(i).kind() == Kind.STANDFIRST) {
            return true;
        }
        return summary != null && measures.ownText[i] >= LEAST && startsAlike(NodeText.of(tree, i), summary);
    }

    private static boolean startsAlike(String text, String summary) {
        String one = ChromeLines.normalise(text);
        String other = ChromeLines.normalise(summary);
        int length = Math.min(SAME_START, Math.min(one.length(), other.length()));
        return length >= LEAST - 5 && one.regionMatches(0, other, 0, length);
    }
}
