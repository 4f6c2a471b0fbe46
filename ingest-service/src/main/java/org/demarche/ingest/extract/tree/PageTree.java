package org.demarche.ingest.extract.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.head.PageHead;
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

    /** White space collapsed length of a text node, 0 for elements. */
    public final int[] chars;

    public final boolean[] inLink;

    /** The texts before which something stands that is not read, such as a button. */
    public final BitSet afterGap;

    /** The article elements. */
    public final BitSet articles;

    /** The main elements. */
    public final BitSet mains;

    /** The elements around the fields that ask for an e-mail address or a password. */
    public final List<Integer> signUps;

    private PageTree(Growing from) {
        size = from.size;
        node = from.node;
        kind = from.kind;
        parent = from.parent;
        end = from.end;
        block = from.block;
        chars = from.chars;
        inLink = from.inLink;
        afterGap = from.afterGap;
        articles = from.articles;
        mains = from.mains;
        signUps = from.signUps;
    }

    public static PageTree of(Document document, TagKinds tags, PageHead.Collector head) {
        Growing tree = new Growing(tags, head);
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

    private static final class Growing {
        private final TagKinds tags;
        private final PageHead.Collector head;
        private int size;
        private Node[] node = new Node[1024];
        private TagKind[] kind = new TagKind[1024];
        private int[] parent = new int[1024];
        private int[] end = new int[1024];
        private int[] block = new int[1024];
        private int[] chars = new int[1024];
        private boolean[] inLink = new boolean[1024];
        private final BitSet afterGap = new BitSet();
        private final BitSet articles = new BitSet();
        private final BitSet mains = new BitSet();
        private final List<Integer> signUps = new ArrayList<>();
        private boolean gap;
        private int open = -1;
        private Node skipped;

        Growing(TagKinds tags, PageHead.Collector head) {
            this.tags = tags;
            this.head = head;
        }

        /** Visits every node, whatever the nesting: without recursion, and without asking each node for the next one. */
        void walk(Element root) {
            int depth = 0;
            int[] next = new int[64];
            Element at = root;
            enter(at);
            while (depth >= 0) {
                if (next[depth] == at.childNodeSize()) {
                    leave(at);
                    at = at.parent();
                    depth--;
                    continue;
                }
                Node child = at.childNode(next[depth]++);
                if (child instanceof Element element) {
                    at = element;
                    depth++;
                    if (depth == next.length) {
                        next = Arrays.copyOf(next, 2 * depth);
                    }
                    next[depth] = 0;
                    enter(element);
                } else if (skipped == null && open >= 0 && child instanceof TextNode text) {
                    read(text);
                }
            }
        }

        private void enter(Element element) {
            head.see(element);
            if (skipped != null) {
                return;
            }
            if (open >= 0 && asksForAccount(element)) {
                signUps.add(open);
            }
            TagKind tag = tags.of(element.normalName());
            if (tag == TagKind.SKIP || tag == TagKind.UNSEEN) {
                gap |= tag == TagKind.SKIP;
                skipped = element;
            } else if (tag == TagKind.PICTURE) {
                int index = add(element, tag);
                end[index] = index + 1;
                gap = true;
                skipped = element;
            } else {
                open = add(element, tag);
                switch (element.normalName()) {
                    case "article" -> articles.set(open);
                    case "main" -> mains.set(open);
                    default -> {}
                }
            }
        }

        private void read(TextNode text) {
            int length = collapsedLength(text.getWholeText());
            if (length > 0) {
                int index = add(text, TagKind.TEXT);
                chars[index] = length;
                afterGap.set(index, gap);
                gap = false;
                end[index] = index + 1;
            }
        }

        private void leave(Element visited) {
            if (visited == skipped) {
                skipped = null;
            } else if (skipped == null && open >= 0 && visited == node[open]) {
                end[open] = size;
                open = parent[open];
            }
        }

        private static boolean asksForAccount(Element element) {
            String type = element.normalName().equals("input") ? element.attr("type") : "";
            return type.equalsIgnoreCase("email") || type.equalsIgnoreCase("password");
        }

        private int add(Node added, TagKind tag) {
            if (size == node.length) {
                grow();
            }
            int index = size++;
            node[index] = added;
            kind[index] = tag;
            parent[index] = open;
            block[index] = tag.startsLine() || open < 0 ? index : block[open];
            inLink[index] = tag == TagKind.LINK || open >= 0 && inLink[open];
            return index;
        }

        private void grow() {
            int wider = size * 2;
            node = Arrays.copyOf(node, wider);
            kind = Arrays.copyOf(kind, wider);
            parent = Arrays.copyOf(parent, wider);
            end = Arrays.copyOf(end, wider);
            block = Arrays.copyOf(block, wider);
            chars = Arrays.copyOf(chars, wider);
            inLink = Arrays.copyOf(inLink, wider);
        }

        private static int collapsedLength(String text) {
            int length = 0;
            boolean space = true;
            for (int i = 0; i < text.length(); i++) {
                boolean blank = text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0';
                if (!blank || !space) {
                    length++;
                }
                space = blank;
            }
            // A text node of white space alone still keeps two words apart.
            return length == 0 && !text.isEmpty() ? 1 : length;
        }
    }
}
