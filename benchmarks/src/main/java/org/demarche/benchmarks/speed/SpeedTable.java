package org.demarche.benchmarks.speed;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The speeds as a table of text, each beside others that were measured in the same run. */
final class SpeedTable {

    private static final String NOT_KNOWN = "-";
    private static final int NAME_WIDTH = 16;

    private final PrintWriter out;
    private final String item;
    private final String unit;
    private final List<Column> columns;

    /** A column; its cells may look at the other speeds. */
    interface Column {

        String head();

        String cell(Speed speed, List<Speed> speeds);

        default int width() {
            return Math.max(12, head().length() + 2);
        }
    }

    private record Number(String head, String format, ToDoubleFunction<Speed> value) implements Column {
        @Override
        public String cell(Speed speed, List<Speed> speeds) {
            return number(format, value.applyAsDouble(speed));
        }
    }

    private record Ratio(String base) implements Column {
        @Override
        public String head() {
            return "of " + base;
        }

        @Override
        public String cell(Speed speed, List<Speed> speeds) {
            return speeds.stream()
                    .filter(other -> other.reader().equals(base))
                    .map(other -> number("%.2f", speed.perSecond() / other.perSecond()))
                    .findFirst()
                    .orElse(NOT_KNOWN);
        }
    }

    private SpeedTable(PrintWriter out, String item, String unit, List<Column> columns) {
        this.out = out;
        this.item = item;
        this.unit = unit;
        this.columns = columns;
    }

    /** Of extractors, beside the bare parse and the peer that most would take. */
    static SpeedTable ofPages(PrintWriter out) {
        return new SpeedTable(
                out,
                "page",
                "characters",
                List.of(
                        new Number("pages/s", "%,.0f", Speed::perSecond),
                        new Number("±", "%,.0f", Speed::error),
                        new Ratio(ExtractionBenchmark.PARSE),
                        new Ratio("readability4j"),
                        new Number("MB/page", "%.2f", Speed::megabytes)));
    }

    /**
     * Of the tagger, beside its own first steps.
     *
     * @param words in an article on the average
     */
    static SpeedTable ofArticles(PrintWriter out, double words) {
        return new SpeedTable(
                out,
                "article",
                "words",
                List.of(
                        new Number("articles/s", "%,.0f", Speed::perSecond),
                        new Number("±", "%,.0f", Speed::error),
                        new Number("articles/CPU s", "%,.0f", Speed::perCpuSecond),
                        new Number("words/s", "%,.0f", speed -> speed.perSecond() * words),
                        new Ratio(TaggingBenchmark.SEGMENTER),
                        new Number("MB/article", "%.2f", Speed::megabytes)));
    }

    /**
     * Prints the table.
     *
     * @param size of all items together, in characters or words
     */
    void print(List<Speed> speeds, int items, long size) {
        out.printf(
                Locale.ROOT,
                "%n%,d %ss of %,d %s on the average, one thread%n%n",
                items,
                item,
                size / Math.max(1, items),
                unit);
        StringBuilder head = new StringBuilder(" ".repeat(NAME_WIDTH));
        columns.forEach(column -> head.append(padded(column.head(), column.width())));
        out.println(head);
        for (Speed speed : speeds) {
            StringBuilder row = new StringBuilder(String.format("%-" + NAME_WIDTH + "s", speed.reader()));
            columns.forEach(column -> row.append(padded(column.cell(speed, speeds), column.width())));
            out.println(row);
        }
        out.flush();
    }

    private static String padded(String text, int width) {
        return String.format("%" + width + "s", text);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NOT_KNOWN : String.format(Locale.ROOT, format, value);
    }
}
