package org.demarche.ingest.extract.box;

import java.util.BitSet;
import org.demarche.ingest.extract.box.BoxRules.Kind;
import org.demarche.ingest.extract.box.BoxRules.Verdict;
import org.demarche.ingest.extract.tree.Measures;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.jsoup.nodes.Element;

/** The boxes of a page as their names and the amounts of their text speak of them, before anything is dropped. */
public final class PageBoxes {

    private static final int ENOUGH_PROSE = 250;

    public final PageTree tree;
    public final Measures whole;

    /** The best box that its name says is the body, -1 where there is none. */
    public final int anchor;

    private final BoxRules rules;

    /** Null where nobody has asked yet: most boxes stand in others that are dropped. */
    private final Verdict[] verdicts;

    /** The same by the numbers of classes. */
    private final Verdict[] byClass;

    public PageBoxes(PageTree tree, BoxRules rules) {
        this.tree = tree;
        this.rules = rules;
        whole = new Measures(tree, new BitSet());
        verdicts = new Verdict[tree.size];
        byClass = new Verdict[tree.classes];
        anchor = findAnchor();
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

    public Verdict verdict(int i) {
        if (verdicts[i] == null) {
            verdicts[i] = judge(i);
        }
        return verdicts[i];
    }

    private Verdict judge(int i) {
        Element element = tree.element(i);
        if (element == null || tree.kind[i] == TagKind.PICTURE || element.attributesSize() == 0) {
            return Verdict.NONE;
        }
        int number = tree.classNumber[i];
        if (number < 0) {
            return rules.judge(BoxNames.of(element));
        }
        if (byClass[number] == null) {
            byClass[number] = rules.judge(BoxNames.of(element));
        }
        return byClass[number];
    }

    /** Whether it is named like chrome, a teaser included. */
    public boolean isNamedChrome(int i) {
        if (!isBox(i)) {
            return false;
        }
        Kind kind = verdict(i).kind();
        return kind == Kind.CHROME || kind == Kind.WIDGET || kind == Kind.TEASER;
    }

    /** Whether it is a box at all, and not the page or words in a sentence. */
    public boolean isBox(int i) {
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
}
