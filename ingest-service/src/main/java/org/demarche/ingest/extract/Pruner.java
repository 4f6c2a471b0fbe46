package org.demarche.ingest.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.demarche.ingest.extract.BoxRules.Kind;
import org.demarche.ingest.extract.BoxRules.Verdict;
import org.jsoup.nodes.Element;

/** Drops the boxes of a page that are chrome, unless that would take the article with them. */
final class Pruner {

    private static final int ENOUGH_PROSE = 250;
    private static final double MOST_OF_IT = 0.5;
    private static final double WEAK_LINK_DENSITY = 0.4;
    private static final int WEAK_PROSE = 80;

    private final PageTree tree;
    private final Measures whole;
    private final Verdict[] verdicts;

    /** The best box that its name says is the body, -1 where there is none. */
    private final int anchor;

    private final Removals removals;

    Pruner(PageTree tree, BoxRules rules, Removals removals) {
        this.tree = tree;
        this.removals = removals;
        whole = new Measures(tree, new BitSet());
        verdicts = judge(tree, rules);
        anchor = findAnchor();
    }

    private static Verdict[] judge(PageTree tree, BoxRules rules) {
        Verdict[] verdicts = new Verdict[tree.size];
        Map<String, Verdict> seen = new HashMap<>();
        for (int i = 0; i < tree.size; i++) {
            Element element = tree.element(i);
            verdicts[i] = Verdict.NONE;
            if (element != null && element.attributesSize() > 0) {
                String names = BoxNames.of(element);
                if (!names.isBlank()) {
                    verdicts[i] = seen.computeIfAbsent(names, rules::judge);
                }
            }
        }
        return verdicts;
    }

    private int findAnchor() {
        int best = -1;
        for (int i = 0; i < tree.size; i++) {
            if (verdicts[i].kind() == Kind.BODY
                    && whole.prose[i] >= ENOUGH_PROSE
                    && (best < 0 || whole.prose[i] > whole.prose[best])) {
                best = i;
            }
        }
        return best;
    }

    Verdict verdict(int i) {
        return verdicts[i];
    }

    /** What to leave out: hidden nodes, captions, chrome; {@code strict} also takes what is only named like chrome. */
    BitSet prune(boolean strict) {
        BitSet dropped = new BitSet(tree.size);
        int i = 0;
        while (i < tree.size) {
            String rule = tree.kind[i] == TagKind.TEXT ? null : ruleAgainst(i, strict);
            if (rule == null) {
                i++;
            } else {
                dropped.set(i, tree.end[i]);
                if (whole.text[i] > 1 && !removals.isFull()) {
                    removals.add(rule, NodeText.of(tree, i));
                }
                i = tree.end[i];
            }
        }
        return dropped;
    }

    private String ruleAgainst(int i, boolean strict) {
        Element element = tree.element(i);
        if (tree.kind[i] == TagKind.CAPTION && element.normalName().equals("figcaption")) {
            return "caption";
        }
        if (Hidden.is(element) && maySpare(i, MOST_OF_IT)) {
            return "hidden";
        }
        String tag = element.normalName();
        if ((tag.equals("footer") || tag.equals("aside") || tag.equals("header") && isPageHeader(i))
                && maySpare(i, MOST_OF_IT)) {
            return tag;
        }
        Verdict verdict = verdicts[i];
        return switch (verdict.kind()) {
            case COMMENTS -> maySpareComments(i) ? "comments:" + verdict.rule() : null;
            case CHROME -> strict && isBox(i) && maySpare(i, MOST_OF_IT) ? "chrome:" + verdict.rule() : null;
            case WEAK ->
                strict && isBox(i) && readsLikeChrome(i) && maySpare(i, MOST_OF_IT) ? "weak:" + verdict.rule() : null;
            case BODY, KEEP, NONE -> null;
        };
    }

    private boolean isPageHeader(int i) {
        return whole.prose[i] < WEAK_PROSE || anchor >= 0;
    }

    private boolean isBox(int i) {
        return tree.kind[i] != TagKind.LINK && !tree.element(i).normalName().equals("body") && tree.parent[i] > 0;
    }

    private boolean readsLikeChrome(int i) {
        return tree.kind[i].startsLine()
                && tree.kind[i] != TagKind.PARAGRAPH
                && tree.kind[i] != TagKind.HEADING
                && (whole.prose[i] < WEAK_PROSE && whole.linkDensity(i) > WEAK_LINK_DENSITY);
    }

    private boolean maySpare(int i, double share) {
        int total = anchor >= 0 ? whole.prose[anchor] : whole.prose[0];
        if (anchor >= 0 && !tree.contains(anchor, i)) {
            return !tree.contains(i, anchor);
        }
        return whole.prose[i] <= total * share;
    }

    private boolean maySpareComments(int i) {
        if (!isBox(i) || anchor >= 0 && tree.contains(i, anchor)) {
            return false;
        }
        return whole.prose[0] - whole.prose[i] >= ENOUGH_PROSE;
    }
}
