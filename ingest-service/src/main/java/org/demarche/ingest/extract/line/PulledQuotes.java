package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.words.ReadingLength;

/** Finds the quotes that a layout repeats in large letters out of a paragraph of the same text. */
final class PulledQuotes {

    private static final int LEAST = 25;

    /** What is shorter may be the beginning of another quote by chance. */
    private static final int LEAST_BEGINNING = 40;

    private static final int LONGEST = 300;

    /** A text with more quotes is made of them; each is looked for in all lines. */
    private static final int MOST = 20;

    private PulledQuotes() {}

    static BitSet in(List<Paragraph> lines) {
        BitSet pulled = new BitSet();
        List<Integer> quotes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == TagKind.QUOTE) {
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
                    mayBePulled(lines.get(quote))
                            && isInAnother(
                                    folded,
                                    ChromeLines.normalise(lines.get(quote).text()),
                                    quote));
        }
        return pulled;
    }

    private static boolean mayBePulled(Paragraph quote) {
        return quote.text().length() <= LONGEST && quote.length() >= LEAST;
    }

    private static boolean isInAnother(List<String> lines, String quote, int at) {
        for (int i = 0; i < lines.size(); i++) {
            if (i != at && lines.get(i).length() > lines.get(at).length() && holds(lines.get(i), quote)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the quote stands in a line and ends there with a clause, or with a word if it is long. */
    private static boolean holds(String line, String quote) {
        int end = line.indexOf(quote) + quote.length();
        if (end < quote.length()) {
            return false;
        }
        char next = end == line.length() ? '.' : line.charAt(end);
        boolean clause = !Folding.isWord(next) && next != ' ';
        return clause
                || ReadingLength.of(quote) >= LEAST_BEGINNING
                        && (!Folding.isWord(next) || Character.isIdeographic(next));
    }
}
