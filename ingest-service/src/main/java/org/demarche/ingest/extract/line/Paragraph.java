package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.ReadingLength;
import org.demarche.ingest.words.StoplessScripts;

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
    private static final String CLOSING =
            " \"'\u201D\u2019\u201C\u00BB\u00AB)]\u202F\u300D\u300F\uFF09\u3011\u300B\u3009\uFF3D\uFF02\uFE42\uFE44";
    private static final String STOPS =
            ".!?\u2026:;\u3002\uFF0E\uFF61\uFF01\uFF1F\uFF1A\uFF1B\u0964\u061F\u06D4\u0589\u0F0D\u104B\u1362\u17D4";

    /** The stop of scripts in which a quotation ends without one of its own. */
    private static final char IDEOGRAPHIC_STOP = '\u3002';

    /** How far back the stop is looked for: a text that never breaks its line is asked at every break of the page. */
    private static final int QUOTATION = 300;

    private static final String CORNERS = "\u300D\u300F";

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

    /** Whether it says that what it speaks of follows. */
    boolean announcesList() {
        char last = text.charAt(text.length() - 1);
        return kind == TagKind.PARAGRAPH && linkChars == 0 && (last == ':' || last == '\uFF1A');
    }

    /** How long it is to read, in letters of an alphabet. */
    public int length() {
        return ReadingLength.of(text);
    }

    double linkDensity() {
        return (double) linkChars / text.length();
    }

    public boolean endsSentence() {
        return endsSentence(text);
    }

    /** Whether it ends as a sentence does, a closing quotation mark or bracket after the full stop included. */
    public static boolean endsSentence(CharSequence text) {
        int end = text.length() - 1;
        int last = end;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        return STOPS.indexOf(text.charAt(last)) >= 0
                || last < end && CORNERS.indexOf(text.charAt(last + 1)) >= 0 && hasStop(text, last);
    }

    private static boolean hasStop(CharSequence text, int to) {
        for (int i = Math.max(0, to - QUOTATION); i < to; i++) {
            if (text.charAt(i) == IDEOGRAPHIC_STOP) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is surely running text. */
    public boolean isProse() {
        return !isHeading()
                && (text.length() >= PROSE || length() >= PROSE)
                && linkDensity() < 0.5
                && (endsSentence() || StoplessScripts.endIn(text));
    }
}
