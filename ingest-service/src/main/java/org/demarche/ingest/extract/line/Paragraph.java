package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;

/**
 * A line of the text as a reader sees it.
 *
 * @param text white space collapsed, not empty; a line feed stands where the page breaks the line
 * @param linkChars how much of it is link text
 * @param kind what it is: a heading, a list item, a quote, a table row, or a paragraph
 * @param block the node of the page's tree that starts the line, -1 where there is no tree
 */
public record Paragraph(String text, int linkChars, TagKind kind, int block) {

    private static final int NO_BLOCK = -1;

    private static final int PROSE = 80;
    private static final double MOSTLY_LINK = 0.7;
    private static final String CLOSING = " \"'\u201D\u2019\u201C\u00BB\u00AB)]";
    private static final String STOPS = ".!?\u2026:;\u3002\uFF01\uFF1F\u0964\u061F\u06D4";

    static Paragraph plain(String text) {
        return new Paragraph(text, 0, TagKind.PARAGRAPH, NO_BLOCK);
    }

    /** The lines between its breaks, each with its share of the link text. */
    List<Paragraph> parts() {
        List<Paragraph> parts = new ArrayList<>();
        for (String part : text.split("\n")) {
            String line = part.strip();
            if (!line.isEmpty()) {
                parts.add(new Paragraph(line, (int) ((long) linkChars * line.length() / text.length()), kind, block));
            }
        }
        return parts;
    }

    public boolean isHeading() {
        return kind == TagKind.HEADING;
    }

    /** Whether it is the headline of another article that it leads to. */
    public boolean isLinkedHeading() {
        return isHeading() && linkDensity() > MOSTLY_LINK;
    }

    double linkDensity() {
        return (double) linkChars / text.length();
    }

    public boolean endsSentence() {
        return endsSentence(text);
    }

    /** Whether it ends as a sentence does, a closing quotation mark or bracket after the full stop included. */
    public static boolean endsSentence(CharSequence text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it is surely running text. */
    public boolean isProse() {
        return !isHeading() && text.length() >= PROSE && linkDensity() < 0.5 && endsSentence();
    }
}
