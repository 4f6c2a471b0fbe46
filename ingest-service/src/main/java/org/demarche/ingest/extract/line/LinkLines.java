package org.demarche.ingest.extract.line;

import org.demarche.ingest.extract.tree.TagKind;

/** Tells the lines that only lead to other pages. */
final class LinkLines {

    private static final double MOSTLY_LINK = 0.8;
    private static final double SOME_LINK = 0.3;
    private static final int LONG_LINK = 120;
    private static final int LEAST_POINTER = 20;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_LABEL_IN_LIST = 30;
    private static final int LONGEST_ARROW = 160;
    private static final String LABEL_ENDS = ":|>\u00BB\u2192\u2013\u2014-";
    private static final String ARROWS = ">\u00BB\u2192\u25BA\u25B6\u27A4\u25B8\u2794";

    private LinkLines() {}

    /** Whether it leads to another article: a label and nothing but the link after it, or an arrow and a link. */
    static boolean isPointer(Paragraph line) {
        int label = line.text().length() - line.linkChars();
        return line.linkChars() >= LEAST_POINTER && !line.endsSentence() && label > 1 && isLabel(line, label)
                || isArrow(line);
    }

    private static boolean isLabel(Paragraph line, int length) {
        String label = line.text().substring(0, length).stripTrailing();
        if (label.isEmpty() || length > LONGEST_LABEL) {
            return false;
        }
        char end = label.charAt(label.length() - 1);
        // In lists and tables a label belongs to what it stands before.
        return line.kind() == TagKind.PARAGRAPH
                ? LABEL_ENDS.indexOf(end) >= 0
                : end == ':' && length <= LONGEST_LABEL_IN_LIST;
    }

    private static boolean isArrow(Paragraph line) {
        return line.text().length() <= LONGEST_ARROW
                && ARROWS.indexOf(line.text().charAt(0)) >= 0
                && line.linkDensity() > SOME_LINK;
    }

    static boolean isLink(Paragraph line) {
        return line.linkChars() > 0
                && line.text().length() <= LONG_LINK
                && !line.isHeading()
                && !line.endsSentence()
                && line.linkChars() >= MOSTLY_LINK * ChromeLines.lengthWithoutDividers(line.text());
    }
}
