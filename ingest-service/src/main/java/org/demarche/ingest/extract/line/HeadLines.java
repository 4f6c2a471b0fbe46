package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.tree.NodeText;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.extract.tree.TreeLine;

/**
 * The short lines around the headline, where bylines and dates stand that no markup announces.
 *
 * @param headline its node, 0 for a page without one, whose first lines these are
 * @param after the lines after the headline, the headline among them
 * @param before the lines before it
 */
public record HeadLines(int headline, List<TreeLine> after, List<TreeLine> before) {

    private static final int BEFORE = 60;
    private static final int AFTER = 250;
    private static final int ENOUGH_PROSE = 600;
    private static final int LONGEST = 150;

    public static HeadLines of(PageTree tree, String title) {
        int headline = headline(tree, title);
        return new HeadLines(
                headline,
                lines(tree, headline, Math.min(tree.size, headline + AFTER)),
                lines(tree, Math.max(0, headline - BEFORE), headline));
    }

    /** The lines after the headline and then those before it. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        after.forEach(line -> texts.add(line.text()));
        before.forEach(line -> texts.add(line.text()));
        return texts;
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

    private static List<TreeLine> lines(PageTree tree, int from, int to) {
        List<TreeLine> lines = TreeLine.between(tree, from, to, LONGEST, ENOUGH_PROSE);
        lines.removeIf(line -> line.text().length() > LONGEST);
        return lines;
    }
}
