package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The wordings of lines that belong to the page and not to the article, in the languages of its rule file. */
final class ChromeLines {

    private static final int LONGEST = 260;

    private final Set<String> exact;
    private final Set<String> labels;
    private final Set<String> neighbours;
    private final Set<String> tails;
    private final Set<String> ends;
    private final Map<String, List<String>> starts = new HashMap<>();
    private final List<Pattern> patterns;
    private final List<Pattern> edges;

    private ChromeLines(RuleFile file) {
        exact = new HashSet<>(file.section("line"));
        labels = new HashSet<>(file.section("label"));
        neighbours = new HashSet<>(file.section("neighbour"));
        tails = new HashSet<>(file.section("tail"));
        ends = new HashSet<>(file.section("end"));
        for (String start : file.section("start")) {
            starts.computeIfAbsent(firstWord(start), key -> new ArrayList<>()).add(start);
        }
        patterns = compile(file.section("pattern"));
        edges = compile(file.section("edge"));
    }

    static ChromeLines load() {
        return new ChromeLines(RuleFile.load("chrome-lines.txt"));
    }

    private static List<Pattern> compile(List<String> lines) {
        return lines.stream()
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** The form of a line in which the wordings are written: lower case, no marks or bullets around it. */
    static String normalise(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** Whether the line is chrome wherever it stands. */
    boolean isChrome(Paragraph line) {
        if (line.text().length() > LONGEST) {
            return false;
        }
        String plain = normalise(line.text());
        return exact.contains(plain) || !line.isProse() && startsLikeChrome(plain) || matches(patterns, line.text());
    }

    /** Whether the line is chrome above or below the article, such as a byline or a date. */
    boolean isChromeAtTheEdge(Paragraph line) {
        return line.text().length() <= LONGEST && matches(edges, line.text());
    }

    /** Whether the title of the article before or after this one follows the line. */
    boolean announcesNeighbour(Paragraph line) {
        return isOne(neighbours, line);
    }

    /** Whether a link to another article may follow the line. */
    boolean announcesLink(Paragraph line) {
        return isOne(labels, line);
    }

    /** Whether a list of other articles follows the line. */
    boolean announcesList(Paragraph line) {
        return isOne(tails, line);
    }

    /** Whether nothing of the article follows the line: comments, the author's life. */
    boolean announcesEnd(Paragraph line) {
        return isOne(ends, line);
    }

    private static boolean isOne(Set<String> wordings, Paragraph line) {
        return line.text().length() <= LONGEST && wordings.contains(normalise(line.text()));
    }

    private boolean startsLikeChrome(String plain) {
        for (String start : starts.getOrDefault(firstWord(plain), List.of())) {
            if (plain.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
