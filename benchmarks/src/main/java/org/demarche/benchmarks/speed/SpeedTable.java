package org.demarche.benchmarks.speed;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The speeds as a table of text, each beside the bare parse and beside the peer that most would take. */
final class SpeedTable {

    private static final String USUAL_PEER = "readability4j";
    private static final String ROW = "%-16s%10s%8s%10s%18s%9s%n";
    private static final String NOT_KNOWN = "-";

    private final PrintWriter out;

    SpeedTable(PrintWriter out) {
        this.out = out;
    }

    void print(List<Speed> speeds, int pages, long characters) {
        out.printf(
                Locale.ROOT,
                "%n%,d pages of %,d characters on the average, one thread%n%n",
                pages,
                characters / Math.max(1, pages));
        out.printf(ROW, "", "pages/s", "±", "of parse", "of " + USUAL_PEER, "MB/page");
        for (Speed speed : speeds) {
            out.printf(
                    ROW,
                    speed.reader(),
                    number("%,.0f", speed.pagesPerSecond()),
                    number("%,.0f", speed.error()),
                    ratio(speed, ExtractionBenchmark.PARSE, speeds),
                    ratio(speed, USUAL_PEER, speeds),
                    number("%.2f", speed.megabytesPerPage()));
        }
        out.flush();
    }

    private static String ratio(Speed speed, String base, List<Speed> speeds) {
        return speeds.stream()
                .filter(other -> other.reader().equals(base))
                .map(other -> number("%.2f", speed.pagesPerSecond() / other.pagesPerSecond()))
                .findFirst()
                .orElse(NOT_KNOWN);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NOT_KNOWN : String.format(Locale.ROOT, format, value);
    }
}
