package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** The short lines around the headline, where bylines and dates stand that no markup announces. */
final class HeadLines {

    private static final int BEFORE = 60;
    private static final int AFTER = 250;
    private static final int ENOUGH_PROSE = 600;
    private static final int LONGEST = 150;

    private HeadLines() {}

    /** The lines after the headline and then those before it; those at the top of a page without one. */
    static List<String> of(PageTree tree, String title) {
        int headline = headline(tree, title);
        List<String> lines = new ArrayList<>();
        add(lines, tree, headline, Math.min(tree.size, headline + AFTER));
        add(lines, tree, Math.max(0, headline - BEFORE), headline);
        return lines;
    }

    private static int headline(PageTree tree, String title) {
        int last = 0;
        String wanted = title == null ? "" : ChromeLines.normalise(title);
        for (int i = 0; i < tree.size; i++) {
            if (tree.kind[i] == TagKind.HEADING && !wanted.isEmpty()) {
                String text = ChromeLines.normalise(NodeText.of(tree, i));
                if (text.equals(wanted)) {
                    return i;
                }
                last = last == 0 && tree.element(i).normalName().equals("h1") ? i : last;
            }
        }
        return last;
    }

    private static void add(List<String> lines, PageTree tree, int from, int to) {
        StringBuilder line = new StringBuilder();
        int block = -1;
        int prose = 0;
        for (int i = from; i < to && prose < ENOUGH_PROSE; i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                if (tree.block[i] != block) {
                    prose += flush(lines, line);
                    block = tree.block[i];
                }
                String text = tree.text(i);
                Spaces.appendCollapsed(line, text, 0, Math.min(text.length(), 2 * LONGEST));
            } else if (tree.kind[i].startsLine() || tree.kind[i] == TagKind.BREAK) {
                prose += flush(lines, line);
            }
        }
        flush(lines, line);
    }

    /** The length of the line where it was too long for a byline, else 0. */
    private static int flush(List<String> lines, StringBuilder line) {
        String text = line.toString().strip();
        if (!text.isEmpty() && text.length() <= LONGEST) {
            lines.add(text);
        }
        line.setLength(0);
        return text.length() > LONGEST ? text.length() : 0;
    }
}
