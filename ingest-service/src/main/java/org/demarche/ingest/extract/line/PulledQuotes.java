package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;

/** Finds the quotes that a layout repeats in large letters out of a paragraph of the same text. */
final class PulledQuotes {

    private static final int LEAST = 25;
    private static final int LONGEST = 300;

    /** A text with more quotes is made of them; each is looked for in all lines. */
    private static final int MOST = 20;

    private PulledQuotes() {}

    static BitSet in(List<Paragraph> lines) {
        BitSet pulled = new BitSet();
        List<Integer> quotes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isQuote(lines.get(i))) {
                quotes.add(i);
            }
        }
        if (quotes.isEmpty() || quotes.size() > MOST) {
            return pulled;
        }
        List<String> folded =
                lines.stream().map(line -> Folding.of(line.text())).toList();
        for (int quote : quotes) {
            pulled.set(
                    quote,
                    isInAnother(folded, ChromeLines.normalise(lines.get(quote).text()), quote));
        }
        return pulled;
    }

    private static boolean isQuote(Paragraph line) {
        int length = line.text().length();
        return line.kind() == TagKind.QUOTE && length >= LEAST && length <= LONGEST;
    }

    private static boolean isInAnother(List<String> lines, String quote, int at) {
        for (int i = 0; i < lines.size(); i++) {
            if (i != at
                    && lines.get(i).length() > lines.get(at).length()
                    && lines.get(i).contains(quote)) {
                return true;
            }
        }
        return false;
    }
}
