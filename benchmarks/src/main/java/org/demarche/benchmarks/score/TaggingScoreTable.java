package org.demarche.benchmarks.score;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The scores of the tagger as a table of text, a block for each kind. */
final class TaggingScoreTable {

    private final PrintWriter out;

    TaggingScoreTable(PrintWriter out) {
        this.out = out;
    }

    void print(String kind, int items, List<TaggingKind.Figure> figures) {
        out.printf(Locale.ROOT, "%n%-20s%,8d texts%n", kind, items);
        figures.forEach(figure -> out.printf("  %-18s%8s%n", figure.name(), rounded(figure)));
        out.flush();
    }

    /** By the exact value of the binary number: what lies between two is rounded as other programs that score do. */
    private static String rounded(TaggingKind.Figure figure) {
        return new BigDecimal(figure.value())
                .setScale(figure.digits(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
