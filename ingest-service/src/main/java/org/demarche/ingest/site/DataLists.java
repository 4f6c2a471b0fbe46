package org.demarche.ingest.site;

import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.BodyLine;
import org.demarche.ingest.extract.BodyLine.Shape;
import org.demarche.ingest.words.ReadingLength;

/**
 * Finds lists of data, such as the losses, rates or weathers of a day. Much of them is the same on other days, and all of it is
 * the article's.
 */
final class DataLists {

    private static final int LONGEST_ITEM = 80;
    private static final int LEAST_FACTS = 2;

    private DataLists() {}

    /** The lines of all lists: runs of short lines of which at least {@value #LEAST_FACTS} are facts. */
    static BitSet in(List<BodyLine> lines) {
        BitSet found = new BitSet(lines.size());
        int start = 0;
        int facts = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && isItem(lines.get(i))) {
                facts += isFact(lines.get(i).text()) ? 1 : 0;
                continue;
            }
            if (facts >= LEAST_FACTS) {
                found.set(start, i);
            }
            start = i + 1;
            facts = 0;
        }
        return found;
    }

    private static boolean isItem(BodyLine line) {
        return line.shape() != Shape.HEADING && ReadingLength.of(line.text()) <= LONGEST_ITEM;
    }

    private static boolean isFact(String text) {
        return LineKind.isFact(text) || text.contains(" - ") || text.contains(" \u2013 ") || text.contains(" \u2014 ");
    }
}
