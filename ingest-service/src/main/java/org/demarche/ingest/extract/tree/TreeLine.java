package org.demarche.ingest.extract.tree;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.words.Spaces;

/**
 * A line of the page as readers see it.
 *
 * @param text on one line, cut off early in running text
 * @param from the node of the tree that it starts with
 * @param to the node behind its last
 */
public record TreeLine(String text, int from, int to) {

    private static final int ENOUGH = 300;

    /** The lines between two nodes, as far as the first ones hold so many characters of running text. */
    public static List<TreeLine> between(PageTree tree, int from, int to, int shortest, int prose) {
        List<TreeLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int block = -1;
        int start = from;
        int left = prose;
        for (int i = from; i < to && left > 0; i++) {
            boolean isText = tree.kind[i] == TagKind.TEXT;
            if (isText ? tree.block[i] != block : tree.kind[i].startsLine() || tree.kind[i] == TagKind.BREAK) {
                left -= flush(lines, line, start, i, shortest);
                start = i;
            }
            if (isText) {
                block = tree.block[i];
                String text = tree.text(i);
                Spaces.appendCollapsed(line, text, 0, Math.min(text.length(), ENOUGH));
            }
        }
        flush(lines, line, start, to, shortest);
        return lines;
    }

    /** The length of the line where it is running text, else 0. */
    private static int flush(List<TreeLine> lines, StringBuilder line, int from, int to, int shortest) {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(new TreeLine(text, from, to));
        }
        return text.length() > shortest ? text.length() : 0;
    }
}
