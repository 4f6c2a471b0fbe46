package org.demarche.ingest.extract.tree;

import org.demarche.ingest.words.Spaces;

/** The text below a node as one line, cut off early: for accounts, never for the article. */
public final class NodeText {

    private static final int ENOUGH = 220;

    private NodeText() {}

    public static String of(PageTree tree, int index) {
        StringBuilder line = new StringBuilder();
        for (int i = index; i < tree.end[index] && line.length() < ENOUGH; i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                String text = tree.text(i);
                Spaces.appendCollapsed(line, text, 0, Math.min(text.length(), 2 * ENOUGH));
            } else if (tree.kind[i].startsLine() || tree.kind[i] == TagKind.BREAK) {
                Spaces.appendSpace(line);
            }
        }
        return line.toString().strip();
    }
}
