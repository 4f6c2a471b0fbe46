package org.demarche.ingest.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.extract.BoxRules.Kind;
import org.demarche.ingest.extract.BoxRules.Verdict;
import org.jsoup.nodes.Element;

/** Drops the boxes of a page that are chrome, unless that would take the article with them. */
final class Pruner {

    /** How much to take. */
    enum Strength {
        FULL,
        /** All but the comments: in a forum they are the text. */
        THREAD,
        /** Only what is hidden, or chrome by its tag, and the comments. */
        WEAK
    }

    private static final int ENOUGH_PROSE = 250;
    private static final double MOST_OF_IT = 0.5;
    private static final double GREEDY = 0.3;
    private static final int TEASER = 300;
    private static final double WEAK_LINK_DENSITY = 0.4;
    private static final int LONGEST_CAPTION = 200;
    private static final int INVITATION = 400;
    private static final int PANEL_LEVELS = 3;
    private static final int WEAK_PROSE = 80;

    private final PageTree tree;
    private final Measures whole;
    private final BoxRules rules;

    /** Null where nobody has asked yet: most boxes stand in others that are dropped. */
    private final Verdict[] verdicts;

    /** The best box that its name says is the body, -1 where there is none. */
    private final int anchor;

    /** Rules that would take much of the body with them: on this page their words mean something else. */
    private final Set<String> greedy;

    /** The boxes around fields for an e-mail address or a password, with the invitation in them. */
    private final BitSet signUps;

    /** The boxes that hold a picture and its caption. */
    private final BitSet captions;

    private final BitSet nested;

    private final BitSet headlines;

    private final Removals removals;

    Pruner(PageTree tree, BoxRules rules, Removals removals) {
        this.tree = tree;
        this.removals = removals;
        whole = new Measures(tree, new BitSet());
        this.rules = rules;
        verdicts = new Verdict[tree.size];
        anchor = findAnchor();
        greedy = greedyRules();
        signUps = signUpBoxes();
        captions = new PictureBoxes(tree, whole, rules).captions();
        headlines = FirstHeadings.of(tree, whole);
        nested = new NestedArticles(tree, whole).find(anchor);
    }

    private BitSet signUpBoxes() {
        BitSet boxes = new BitSet();
        for (int field : tree.signUps) {
            int box = field;
            while (tree.parent[box] > 0 && whole.text[tree.parent[box]] <= INVITATION) {
                box = tree.parent[box];
            }
            if (whole.text[box] <= INVITATION && isBox(box)) {
                boxes.set(box);
            }
        }
        return boxes;
    }

    private int findAnchor() {
        int best = -1;
        for (int i = 0; i < tree.size; i++) {
            if (whole.prose[i] >= ENOUGH_PROSE
                    && (best < 0 || whole.prose[i] > whole.prose[best])
                    && verdict(i).kind() == Kind.BODY) {
                best = i;
            }
        }
        return best;
    }

    private Set<String> greedyRules() {
        Map<String, Integer> inBody = new HashMap<>();
        Map<String, Integer> onPage = new HashMap<>();
        int body = Math.max(0, anchor);
        int i = 0;
        while (i < tree.size) {
            if (whole.prose[i] == 0) {
                i = tree.end[i];
                continue;
            }
            String rule = isChrome(verdict(i)) && isBox(i) ? verdict(i).rule() : null;
            if (rule == null || tree.contains(i, body)) {
                i++;
            } else {
                (tree.contains(body, i) ? inBody : onPage)
                        .merge(rule, whole.prose[i] < TEASER ? 0 : whole.prose[i], Integer::sum);
                i = tree.end[i];
            }
        }
        Set<String> greedyRules = new HashSet<>();
        inBody.forEach((rule, prose) -> {
            if (prose > whole.prose[body] * GREEDY) {
                greedyRules.add(rule);
            }
        });
        onPage.forEach((rule, prose) -> {
            if (prose > whole.prose[body]) {
                greedyRules.add(rule);
            }
        });
        return greedyRules;
    }

    private static boolean isChrome(Verdict verdict) {
        return verdict.kind() == Kind.CHROME || verdict.kind() == Kind.TEASER;
    }

    Verdict verdict(int i) {
        if (verdicts[i] == null) {
            verdicts[i] = judge(i);
        }
        return verdicts[i];
    }

    private Verdict judge(int i) {
        Element element = tree.element(i);
        boolean named = element != null && tree.kind[i] != TagKind.PICTURE && element.attributesSize() > 0;
        return named ? rules.judge(BoxNames.of(element)) : Verdict.NONE;
    }

    /** The amounts of text before anything is dropped. */
    Measures whole() {
        return whole;
    }

    /** Whether the box is chrome, wherever it stands, and not just named like a teaser. */
    boolean isForeign(int i) {
        return verdict(i).kind() != Kind.TEASER && ruleAgainst(i, Strength.FULL) != null;
    }

    /** What to leave out: hidden nodes, captions, chrome; a {@link Strength#WEAK} pass spares what is only named like chrome. */
    BitSet prune(Strength strength) {
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
        Verdict verdict = verdict(i);
        return switch (verdict.kind()) {
            case COMMENTS -> strength != Strength.THREAD && maySpareComments(i) ? "comments:" + verdict.rule() : null;
            case CHROME, TEASER ->
                strength != Strength.WEAK && isBox(i) && !greedy.contains(verdict.rule()) && maySpare(i, MOST_OF_IT)
                        ? "chrome:" + verdict.rule()
                        : null;
            case WEAK ->
                strength != Strength.WEAK && isBox(i) && readsLikeChrome(i) && maySpare(i, MOST_OF_IT)
                        ? "weak:" + verdict.rule()
                        : null;
            case BODY, KEEP, STANDFIRST, PANEL, NONE -> null;
        };
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
            if (verdict(at).kind() == Kind.PANEL) {
                return true;
            }
            at = tree.parent[at];
        }
        return false;
    }

    private boolean isBox(int i) {
        if (tree.parent[i] <= 0 || tree.element(i).normalName().equals("body")) {
            return false;
        }
        // Words in a sentence may be marked up as anything.
        return tree.kind[i].startsLine() || !isInSentence(i);
    }

    private boolean isInSentence(int i) {
        int block = tree.block[i];
        return tree.kind[block] == TagKind.HEADING
                || tree.element(block).normalName().equals("pre")
                || whole.ownText[block] > whole.text[i] + 2;
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

    private boolean maySpareComments(int i) {
        if (!isBox(i) || anchor >= 0 && tree.contains(i, anchor)) {
            return false;
        }
        return whole.prose[0] - whole.prose[i] >= ENOUGH_PROSE;
    }
}
