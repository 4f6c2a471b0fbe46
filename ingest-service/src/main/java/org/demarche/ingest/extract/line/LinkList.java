package org.demarche.ingest.extract.line;

import java.util.List;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/**
 * Tells how far a list of other articles goes that a line announces: to the end of the box around the two, if most in it leads
 * elsewhere, and else as far as links and labels do, but never into running text.
 */
final class LinkList {

    private static final int LONG_PROSE = 150;
    private static final double SOME_LINK = 0.3;
    private static final int LEVELS = 20;

    /** A page may announce very many lists in one box. */
    private static final int LONGEST = 200;

    private final List<Paragraph> lines;

    /** Null for a text without a page. */
    private final PageTree tree;

    private final int most;
    private final int proseEnd;

    /** For the lines up to {@code most}; below {@code proseEnd} no short line is one of the article's. */
    LinkList(List<Paragraph> lines, PageTree tree, int most, int proseEnd) {
        this.lines = lines;
        this.tree = tree;
        this.most = most;
        this.proseEnd = proseEnd;
    }

    /**
     * The line after the last of the list.
     *
     * @param label the line that announces it
     * @param before the last line of running text above the label, -1 where there is none
     */
    int end(int label, int before) {
        int boxed = endOfBox(label, before);
        int i = label + 1;
        while (i < most && (i < boxed ? !isLongProse(i) : i > proseEnd || !isText(i))) {
            if (i > label + 1 && lines.get(i).isHeading()) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Where the box ends that the label shares with what leads elsewhere, and with no text above it. */
    private int endOfBox(int label, int before) {
        int block = lines.get(label).block();
        if (tree == null || block < 0 || before < 0) {
            return label + 1;
        }
        int box = block;
        int above = lines.get(before).block();
        for (int level = 0;
                level < LEVELS && tree.parent[box] > 0 && !tree.contains(tree.parent[box], above);
                level++) {
            box = tree.parent[box];
        }
        int links = 0;
        int texts = 0;
        int i = label + 1;
        while (i < most
                && i - label <= LONGEST
                && tree.contains(box, lines.get(i).block())) {
            links += leadsElsewhere(i) ? 1 : 0;
            texts += isText(i) ? 1 : 0;
            i++;
        }
        return links >= texts ? i : label + 1;
    }

    private boolean leadsElsewhere(int i) {
        return lines.get(i).linkDensity() > SOME_LINK;
    }

    private boolean isText(int i) {
        Paragraph line = lines.get(i);
        return line.kind() != TagKind.ITEM && !line.isHeading() && !leadsElsewhere(i) && line.endsSentence();
    }

    private boolean isLongProse(int i) {
        Paragraph line = lines.get(i);
        return line.isProse() && line.length() > LONG_PROSE && !leadsElsewhere(i);
    }
}
