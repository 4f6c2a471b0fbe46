package org.demarche.ingest.extract.line;

import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;

/** Tells the quotes that a layout repeats in large letters out of a paragraph of the same text. */
final class PulledQuotes {

    private static final int LEAST = 25;
    private static final int LONGEST = 300;

    private PulledQuotes() {}

    static boolean is(List<Paragraph> lines, int i) {
        Paragraph line = lines.get(i);
        if (line.kind() != TagKind.QUOTE
                || line.text().length() < LEAST
                || line.text().length() > LONGEST) {
            return false;
        }
        String quote = ChromeLines.normalise(line.text());
        for (int j = 0; j < lines.size(); j++) {
            if (j != i
                    && lines.get(j).text().length() > line.text().length()
                    && Folding.of(lines.get(j).text()).contains(quote)) {
                return true;
            }
        }
        return false;
    }
}
