package org.demarche.benchmarks.score;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores as a table of text, a block for each part of the pages. */
final class ScoreTable {

    private static final String HEAD = "%-18s%7s%8s%8s%8s%10s%8s%8s%8s%8s%8s%n";
    private static final String NOT_KNOWN = "-";

    private final PrintWriter out;

    ScoreTable(PrintWriter out) {
        this.out = out;
    }

    void print(Map<String, Map<String, PartScore>> parts) {
        parts.forEach(this::print);
        out.flush();
    }

    private void print(String part, Map<String, PartScore> scores) {
        out.println();
        out.printf(HEAD, "", "", "shingle", "", "", "segments", "", "", "title", "date", "author");
        out.printf(HEAD, part, "pages", "F1", "P", "R", "F", "P", "R", "exact", "exact", "exact");
        scores.forEach((extractor, score) -> out.println(row(extractor, score)));
    }

    private static String row(String extractor, PartScore score) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s%7d", extractor, score.pages()));
        rates(score.body().isKnown(), score.body().rates()).forEach(cell -> row.append(String.format("%8s", cell)));
        row.append("  ");
        rates(score.segments().isKnown(), score.segments().rates())
                .forEach(cell -> row.append(String.format("%8s", cell)));
        for (FieldScore field : List.of(score.title(), score.date(), score.author())) {
            row.append(String.format("%8s", field.isRead() ? share(field.rightShare()) : NOT_KNOWN));
        }
        return row.toString();
    }

    private static List<String> rates(boolean known, Rates rates) {
        return known
                ? List.of(share(rates.f1()), share(rates.precision()), share(rates.recall()))
                : List.of(NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
