package org.demarche.standalone.demo;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.contract.Article;
import org.demarche.contract.Dyad;
import org.demarche.contract.EnrichedArticle;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.contract.Theme;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints articles as an analyst reads them: who, toward whom, which stance, with the sentence; then the themes. */
public final class StanceReport {

    private static final int DYADS = 3;
    private static final int THEMES = 4;
    private static final int LONGEST_EVIDENCE = 220;

    private final PrintWriter out;
    private final Help.ColorScheme colours;

    public StanceReport(PrintWriter out) {
        this.out = out;
        this.colours = new Help.ColorScheme.Builder(Ansi.AUTO).build();
    }

    public void print(List<EnrichedArticle> articles) {
        int number = 0;
        for (EnrichedArticle article : articles) {
            out.println(Ansi.AUTO.string("@|bold %2d  %s|@".formatted(++number, headline(article.article()))));
            out.println("    " + origin(article.article()));
            out.println(table(article));
        }
        long stances = articles.stream()
                .mapToLong(article -> article.tags().stances().size())
                .sum();
        long dyads = articles.stream()
                .flatMap(article -> article.tags().dyads().stream())
                .map(dyad -> Dyad.name(dyad.source(), dyad.target()))
                .distinct()
                .count();
        out.printf("%d articles, %d stances on %d directed dyads%n", articles.size(), stances, dyads);
        out.flush();
    }

    private TextTable table(EnrichedArticle article) {
        TextTable table = TextTable.forColumns(
                colours, new Help.Column(20, 4, Overflow.WRAP), new Help.Column(100, 0, Overflow.WRAP));
        for (Dyad dyad : article.tags().dyads().stream().limit(DYADS).toList()) {
            strongest(article, dyad).ifPresent(stance -> {
                table.addRowValues(stance.source() + " → " + stance.target(), describe(stance));
                table.addRowValues("", quote(sentence(article.article().text(), stance.evidence())));
            });
        }
        table.addRowValues(
                "themes",
                article.tags().themes().stream().limit(THEMES).map(Theme::label).collect(Collectors.joining(" · ")));
        return table;
    }

    /** Of a dyad's stances the one to show: with two poles before one, then the firmest, then the surest. */
    private static Optional<Stance> strongest(EnrichedArticle article, Dyad dyad) {
        return article.tags().stances().stream()
                .filter(stance ->
                        stance.source().equals(dyad.source()) && stance.target().equals(dyad.target()))
                .max(Comparator.comparing((Stance stance) -> stance.compound() != null)
                        .thenComparing(stance -> Math.abs(stance.polarity()))
                        .thenComparing(Stance::confidence));
    }

    private static String describe(Stance stance) {
        String flags = List.of(
                        stance.hedged() ? ", hedged" : "",
                        stance.negated() ? ", negated" : "",
                        stance.conditional() ? ", conditional" : "")
                .stream()
                .collect(Collectors.joining());
        return "%s (%+d%s)".formatted(stance.label(), stance.polarity(), flags);
    }

    private static String headline(Article article) {
        return article.title() == null ? article.id() : article.title();
    }

    private static String origin(Article article) {
        String day = article.publishedAt() == null
                ? "no date"
                : article.publishedAt().toLocalDate().toString();
        String name = article.source().name() == null
                ? String.valueOf(article.source().domain())
                : article.source().name();
        return name + ", " + day;
    }

    /** The sentence, or as much of its paragraph, that an evidence span stands in. */
    static String sentence(String text, Span evidence) {
        int start = evidence.start();
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = evidence.end();
        while (end < text.length() && !endsSentence(text, end - 1) && text.charAt(end) != '\n') {
            end++;
        }
        String sentence = text.substring(start, end).strip();
        return sentence.length() <= LONGEST_EVIDENCE ? sentence : sentence.substring(0, LONGEST_EVIDENCE) + "…";
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean stop = c == '\n' || c == '!' || c == '?' || c == '.';
        boolean atEnd = i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)) || c == '\n';
        // U.S. and other initials end with a full stop too.
        boolean initial = c == '.' && i >= 2 && text.charAt(i - 2) == '.';
        return stop && atEnd && !initial;
    }

    private static String quote(String sentence) {
        String line = sentence.replaceAll("\\s+", " ");
        // Where the sentence is somebody's words from the first on, it brings its own mark.
        return line.startsWith("“") ? line : "“" + line + "”";
    }
}
