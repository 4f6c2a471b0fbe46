package org.demarche.ingest.extract.date;

import java.util.List;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.extract.tree.TreeLine;
import org.demarche.ingest.words.Spaces;

/**
 * A line of a page and the dates in it.
 *
 * @param text the line, with space between its pieces where more dates are read so
 * @param dates in their order
 */
record DateLine(PageTree tree, TreeLine line, String text, List<WrittenDate> dates) {

    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_AFTER = 60;
    /** Behind a date that starts its line: an author with a long office. */
    private static final int LONGEST_BYLINE = 90;

    private static final int SHORTEST_CLAUSE = 20;

    static DateLine of(PageTree tree, TreeLine line, DateParser parser, boolean monthFirst) {
        List<WrittenDate> dates = parser.all(line.text(), monthFirst);
        String apart = inPieces(tree, line);
        List<WrittenDate> datesApart = apart.equals(line.text()) ? dates : parser.all(apart, monthFirst);
        return datesApart.size() > dates.size()
                ? new DateLine(tree, line, apart, datesApart)
                : new DateLine(tree, line, line.text(), dates);
    }

    /** The line with space between its pieces: styles may draw apart what the markup glues, such as a name, a day and a time. */
    private static String inPieces(PageTree tree, TreeLine line) {
        StringBuilder text = new StringBuilder();
        for (int i = line.from(); i < line.to(); i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                Spaces.appendSpace(text);
                Spaces.appendCollapsed(text, tree.text(i), 0, tree.text(i).length());
            }
        }
        return text.toString().strip();
    }

    /** Whether little but dates and a byline is written in it. */
    boolean isOfDates() {
        return !dates.isEmpty() && isOfDates(text, dates);
    }

    /** Whether little but these dates, at least one, and a byline is written in the line: dates in sentences are those of events. */
    static boolean isOfDates(String line, List<WrittenDate> dates) {
        int before = dates.get(0).start();
        int after = line.length() - dates.get(dates.size() - 1).end();
        boolean amidSentence = before >= SHORTEST_CLAUSE && after > 1 && line.endsWith(".");
        return before <= LONGEST_BEFORE && after <= (before == 0 ? LONGEST_BYLINE : LONGEST_AFTER) && !amidSentence;
    }

    /** The node of the element that holds the start of the date. */
    int nodeOf(WrittenDate date) {
        String start = text.substring(date.start(), date.end()).split("\\s", 2)[0];
        int first = line.from();
        for (int i = line.from(); i < line.to(); i++) {
            if (tree.kind[i] == TagKind.TEXT) {
                if (tree.text(i).contains(start)) {
                    return tree.parent[i];
                }
                first = i;
            }
        }
        return tree.kind[first] == TagKind.TEXT ? tree.parent[first] : first;
    }
}
