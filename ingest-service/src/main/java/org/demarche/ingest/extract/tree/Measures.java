package org.demarche.ingest.extract.tree;

import java.util.BitSet;

/** The amounts of text below each node of a tree, without what was dropped, summed in one pass. */
public final class Measures {

    private static final int SENTENCE = 25;
    private static final int PROSE = 45;

    /** All text. */
    public final int[] text;

    /** Text in links. */
    final int[] link;

    /** Text of the lines that read like prose: long enough and not mostly links. */
    public final int[] prose;

    /** Text and link text that belong to the block itself, not to a block in it. */
    public final int[] ownText;

    public final int[] ownLink;

    public Measures(PageTree tree, BitSet dropped) {
        int n = tree.size;
        text = new int[n];
        link = new int[n];
        prose = new int[n];
        ownText = new int[n];
        ownLink = new int[n];
        for (int i = 0; i < n; i++) {
            if (tree.kind[i] == TagKind.TEXT && !dropped.get(i)) {
                text[i] = tree.length[i];
                link[i] = tree.inLink[i] ? text[i] : 0;
                int block = tree.block[i];
                ownText[block] += text[i];
                ownLink[block] += link[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            if (isProse(tree, i)) {
                prose[i] += ownText[i];
            }
            int parent = tree.parent[i];
            if (parent >= 0) {
                text[parent] += text[i];
                link[parent] += link[i];
                prose[parent] += prose[i];
            }
        }
    }

    private boolean isProse(PageTree tree, int i) {
        int least = tree.kind[i] == TagKind.PARAGRAPH ? SENTENCE : PROSE;
        return ownText[i] >= least && ownLink[i] * 2 < ownText[i] && tree.kind[i] != TagKind.HEADING;
    }

    public double linkDensity(int i) {
        return text[i] == 0 ? 0 : (double) link[i] / text[i];
    }
}
