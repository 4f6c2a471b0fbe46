package org.demarche.ingest.extract.tree;

import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.head.HeadCollector;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as flat arrays in document order, so that every pass is a loop: the subtree of node {@code i} is {@code i} up to {@code end[i]}.
 *
 * <p>Elements that never hold article text (scripts, navigation, controls) are left out together with what is in them.
 */
public final class PageTree {

    public final int size;
    final Node[] node;
    public final TagKind[] kind;
    public final int[] parent;
    public final int[] end;

    /** The nearest element around or at the node that starts a new line. */
    public final int[] block;

    /** The number of an element's class among those of the page, less than {@link #classes}; -1 if it has none or says more of itself. */
    public final int[] classNumber;

    /** How many classes have numbers. */
    public final int classes;

    /** White space collapsed length of a text node, 0 for elements. */
    public final int[] chars;

    /** How long a text node is to read, in letters of an alphabet, 0 for elements. */
    final int[] length;

    public final boolean[] inLink;

    /** The texts before which something stands that is not read, such as a button. */
    public final BitSet afterGap;

    /** The article elements. */
    public final BitSet articles;

    /** The main elements. */
    public final BitSet mains;

    /** The elements around the fields that ask for an e-mail address or a password. */
    public final List<Integer> signUps;

    private PageTree(GrowingTree from) {
        size = from.size;
        node = from.node;
        kind = from.kind;
        parent = from.parent;
        end = from.end;
        block = from.block;
        classNumber = from.classNumber;
        classes = from.head.classes();
        chars = from.chars;
        length = from.length;
        inLink = from.inLink;
        afterGap = from.afterGap;
        articles = from.articles;
        mains = from.mains;
        signUps = from.signUps;
    }

    public static PageTree of(Document document, TagKinds tags, HeadCollector head) {
        GrowingTree tree = new GrowingTree(tags, head);
        tree.walk(document);
        return new PageTree(tree);
    }

    public Element element(int index) {
        return node[index] instanceof Element element ? element : null;
    }

    public String text(int index) {
        return ((TextNode) node[index]).getWholeText();
    }

    public boolean contains(int ancestor, int index) {
        return ancestor <= index && index < end[ancestor];
    }
}
