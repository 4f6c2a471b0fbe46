package org.demarche.ingest.extract.prune;

import java.util.BitSet;
import java.util.Set;
import org.demarche.ingest.extract.box.BarePictureBoxes;
import org.demarche.ingest.extract.box.BoxRules;
import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.demarche.ingest.extract.box.BoxRules.Verdict;
import org.demarche.ingest.extract.box.PageBoxes;
import org.demarche.ingest.extract.box.PictureBoxes;
import org.demarche.ingest.extract.line.Removals;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.NodeText;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/** Drops the boxes of a page that are chrome, unless that would take the article with them. */
public final class Pruner {

    /** How much to take. */
    public enum Strength {
        FULL,
        /** All but the comments: in a forum they are the text. */
        THREAD,
        /** Only what is hidden, or chrome by its tag, and the comments. */
        WEAK
    }

    private static final int ENOUGH_PROSE = 250;
    private static final double MOST_OF_IT = 0.5;
    private static final double WEAK_LINK_DENSITY = 0.4;
    private static final int LONGEST_CAPTION = 200;
    private static final int PANEL_LEVELS = 3;
    private static final int WEAK_PROSE = 80;
    private static final int PARAGRAPH = 100;

    private final PageBoxes boxes;
    private final PageTree tree;
    private final Measures whole;
    private final int anchor;
    private final Set<String> greedy;
    private final BitSet signUps;
    private final BitSet captions;
    private final BitSet nested;
    private final BitSet appended;
    private final BitSet headlines;
    private final Removals removals;

    public Pruner(PageBoxes boxes, BoxRules rules, Removals removals) {
        this.boxes = boxes;
        this.removals = removals;
        tree = boxes.tree;
        whole = boxes.whole;
        anchor = boxes.anchor;
        greedy = GreedyRules.of(boxes);
        signUps = SignUpBoxes.of(boxes);
        captions = new PictureBoxes(tree, whole, rules).captions();
        captions.or(new BarePictureBoxes(tree, whole).captions(Math.max(0, anchor)));
        headlines = FirstHeadings.of(tree, whole);
        nested = new NestedArticles(tree, whole).find(anchor);
        appended = new TwinArticles(tree, whole).find();
    }

    /** Whether the box is chrome, wherever it stands, and not just named like a teaser. */
    public boolean isForeign(int i) {
        return boxes.verdict(i).kind() != Kind.TEASER && ruleAgainst(i, Strength.FULL) != null;
    }

    /** What to leave out: hidden nodes, captions, chrome; a {@link Strength#WEAK} pass spares what is only named like chrome. */
    public BitSet prune(Strength strength) {
        BitSet dropped = new BitSet(tree.size);
        int i = 0;
        while (i < tree.size) {
            String rule =
                    tree.kind[i] == TagKind.TEXT || tree.kind[i] == TagKind.PICTURE ? null : ruleAgainst(i, strength);
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

    private String ruleAgainst(int i, Strength strength) {
        Element element = tree.element(i);
        if (headlines.get(i)) {
            return "headline";
        }
        if (tree.kind[i] == TagKind.CAPTION && element.normalName().equals("figcaption")) {
            return "caption";
        }
        if (whole.text[i] <= LONGEST_CAPTION && PictureCaption.is(element)) {
            return "caption";
        }
        if (captions.get(i) && maySpare(i, MOST_OF_IT)) {
            return "caption";
        }
        if (nested.get(i)) {
            return "nested-article";
        }
        if (appended.get(i) && !tree.contains(i, anchor)) {
            return "appended-article";
        }
        if (TeaserLinks.is(tree, whole, i) && maySpare(i, MOST_OF_IT)) {
            return "teaser-link";
        }
        if (strength != Strength.WEAK && signUps.get(i) && maySpare(i, MOST_OF_IT)) {
            return "sign-up";
        }
        if (Hidden.is(element) && !isRevealable(i) && maySpare(i, MOST_OF_IT)) {
            return "hidden";
        }
        String tag = element.normalName();
        if ((tag.equals("footer") || tag.equals("aside") || tag.equals("header") && isPageHeader(i))
                && maySpare(i, MOST_OF_IT)) {
            return tag;
        }
        if (!boxes.isBox(i)) {
            return null;
        }
        Verdict verdict = boxes.verdict(i);
        return switch (verdict.kind()) {
            case COMMENTS -> strength != Strength.THREAD && leavesText(i) ? "comments:" + verdict.rule() : null;
            case CONSENT -> leavesText(i) ? "consent:" + verdict.rule() : null;
            case WIDGET -> isParagraph(i) ? null : chrome(i, strength);
            case CHROME, TEASER -> chrome(i, strength);
            case WEAK ->
                strength != Strength.WEAK && readsLikeChrome(i) && maySpare(i, MOST_OF_IT)
                        ? "weak:" + verdict.rule()
                        : null;
            case BODY, KEEP, STANDFIRST, PANEL, NONE -> null;
        };
    }

    private String chrome(int i, Strength strength) {
        String rule = boxes.verdict(i).rule();
        return strength != Strength.WEAK && !greedy.contains(rule) && maySpare(i, MOST_OF_IT) ? "chrome:" + rule : null;
    }

    private boolean isParagraph(int i) {
        return tree.kind[i] == TagKind.PARAGRAPH && whole.ownText[i] >= PARAGRAPH && whole.prose[i] > 0;
    }

    private boolean isPageHeader(int i) {
        for (int at = tree.parent[i]; at > 0; at = tree.parent[at]) {
            String tag = tree.element(at).normalName();
            if (at == anchor || tag.equals("article") || tag.equals("section") || tag.equals("main")) {
                return false;
            }
        }
        return true;
    }

    /** A panel that a click opens is part of the article. */
    private boolean isRevealable(int i) {
        if (whole.prose[i] < WEAK_PROSE || whole.linkDensity(i) > WEAK_LINK_DENSITY) {
            return false;
        }
        int at = i;
        for (int level = 0; at > 0 && level < PANEL_LEVELS; level++) {
            if (boxes.verdict(at).kind() == Kind.PANEL) {
                return true;
            }
            at = tree.parent[at];
        }
        return false;
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
            return !tree.contains(i, anchor) && whole.prose[i] <= whole.prose[anchor];
        }
        return whole.prose[i] <= total * share;
    }

    private boolean leavesText(int i) {
        if (anchor >= 0 && tree.contains(i, anchor)) {
            return false;
        }
        return whole.prose[0] - whole.prose[i] >= ENOUGH_PROSE;
    }
}
