package org.demarche.ingest.extract.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.head.HeadCollector;
import org.demarche.ingest.words.ReadingLength;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The arrays of a {@link PageTree} while the elements of its page are walked; some are longer than the page. */
final class GrowingTree {

    /** As many nodes as most pages have. */
    private static final int USUAL = 2048;

    private final TagKinds tags;
    final HeadCollector head;
    int size;
    Node[] node = new Node[USUAL];
    TagKind[] kind = new TagKind[USUAL];
    int[] parent = new int[USUAL];
    int[] end = new int[USUAL];
    int[] block = new int[USUAL];
    int[] classNumber = new int[USUAL];
    int[] chars = new int[USUAL];
    int[] length = new int[USUAL];
    boolean[] inLink = new boolean[USUAL];
    final BitSet afterGap = new BitSet();
    final BitSet articles = new BitSet();
    final BitSet mains = new BitSet();
    final List<Integer> signUps = new ArrayList<>();
    private boolean gap;
    private int open = -1;
    private Node skipped;

    GrowingTree(TagKinds tags, HeadCollector head) {
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
        int number = head.see(element);
        if (skipped != null) {
            return;
        }
        TagKind tag = tags.of(element.normalName());
        if (tag == TagKind.SKIP || tag == TagKind.UNSEEN) {
            gap |= tag == TagKind.SKIP;
            skipped = element;
            if (open >= 0 && asksForAccount(element)) {
                signUps.add(open);
            }
        } else if (tag == TagKind.PICTURE) {
            int index = add(element, tag, number);
            end[index] = index + 1;
            gap = true;
            skipped = element;
        } else {
            open = add(element, tag, number);
            switch (element.normalName()) {
                case "article" -> articles.set(open);
                case "main" -> mains.set(open);
                default -> {}
            }
        }
    }

    private void read(TextNode text) {
        String whole = text.getWholeText();
        int collapsed = collapsedLength(whole);
        if (collapsed > 0) {
            int index = add(text, TagKind.TEXT, HeadCollector.UNNUMBERED);
            chars[index] = collapsed;
            length[index] = collapsed + ReadingLength.more(whole);
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

    private int add(Node added, TagKind tag, int number) {
        if (size == node.length) {
            grow();
        }
        int index = size++;
        node[index] = added;
        kind[index] = tag;
        parent[index] = open;
        classNumber[index] = number;
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
        classNumber = Arrays.copyOf(classNumber, wider);
        chars = Arrays.copyOf(chars, wider);
        length = Arrays.copyOf(length, wider);
        inLink = Arrays.copyOf(inLink, wider);
    }

    /** As a browser shows it: counted without a branch for each character, as a processor guesses no ends of words. */
    private static int collapsedLength(String text) {
        int length = 0;
        int before = 1;
        for (int i = 0; i < text.length(); i++) {
            int blank = blank(text.charAt(i));
            length += 1 - (blank & before);
            before = blank;
        }
        // A text node of white space alone still keeps two words apart.
        return length == 0 && !text.isEmpty() ? 1 : length;
    }

    /** 1 for white space, else 0: by the signs of how far it is above a space, and from one that does not break. */
    private static int blank(char c) {
        return c - '!' >>> 31 | (c ^ '\u00A0') - 1 >>> 31;
    }
}
