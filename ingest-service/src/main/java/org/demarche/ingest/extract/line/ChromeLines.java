package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.ingest.words.RuleFile;

/** The wordings of lines that belong to the page and not to the article, in the languages of its rule file. */
public final class ChromeLines {

    /** What the wording of a line says. */
    enum Wording {
        /** The title of the article before or after this one follows. */
        NEIGHBOUR,
        /** A link to another article may follow. */
        LABEL,
        /** Nothing of the article follows: comments, the author's life. */
        END,
        /** A list of other articles follows. */
        LIST,
        /** Chrome by itself. */
        CHROME,
        /** Nothing. */
        NONE
    }

    private static final int LONGEST = 260;
    private static final int LONGEST_PART = 40;

    /** Around a part; the spaces of a line are collapsed. */
    private static final int MOST_SPACES = 4;

    private static final Pattern COUNT = Pattern.compile("^\\d[\\d.,]*\\s+|\\s*\\(\\d[\\d.,]*$");
    /** What stands between the parts of a row of links or buttons. */
    private static final Pattern DIVIDER = Pattern.compile("\\s*[|\u00B7\u2022]\\s*");

    private final Map<String, Wording> whole = new HashMap<>();
    private final Map<String, List<String>> starts = new HashMap<>();
    private final int longestWhole;
    private final LinePatterns patterns;
    private final LinePatterns edges;

    private final ClosingLines closing;

    private ChromeLines(RuleFile file) {
        closing = new ClosingLines(file);
        add(file, "neighbour", Wording.NEIGHBOUR);
        add(file, "label", Wording.LABEL);
        add(file, "end", Wording.END);
        add(file, "list", Wording.LIST);
        add(file, "line", Wording.CHROME);
        longestWhole = whole.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (String start : file.section("start")) {
            starts.computeIfAbsent(firstWord(start), key -> new ArrayList<>()).add(start);
        }
        patterns = new LinePatterns(file.section("pattern"));
        edges = new LinePatterns(file.section("edge"));
    }

    public static ChromeLines load() {
        return new ChromeLines(RuleFile.load(ChromeLines.class, "chrome-lines.txt"));
    }

    private void add(RuleFile file, String section, Wording wording) {
        for (String line : file.section(section)) {
            whole.putIfAbsent(line, wording);
        }
    }

    /** The form of a line in which the wordings are written: lower case, no marks or bullets around it. */
    public static String normalise(String line) {
        return withoutMarks(line.toLowerCase(Locale.ROOT));
    }

    private static String withoutMarks(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to).replace('\u2019', '\'');
    }

    ClosingLines closing() {
        return closing;
    }

    Wording of(Paragraph line) {
        if (line.text().length() > LONGEST) {
            return Wording.NONE;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        String plain = withoutMarks(lower);
        Wording known = plain.length() > longestWhole ? null : whole.get(plain);
        if (known != null) {
            return known;
        }
        if (line.isHeading() && hasDigitAtAnEnd(plain)) {
            Wording counted = whole.get(COUNT.matcher(plain).replaceAll(""));
            if (counted == Wording.END || counted == Wording.LIST) {
                return counted;
            }
        }
        boolean chrome = !line.isProse() && startsLikeChrome(plain)
                || patterns.match(line.text(), lower)
                || isRowOfButtons(line.text());
        return chrome ? Wording.CHROME : Wording.NONE;
    }

    private static boolean hasDigitAtAnEnd(String plain) {
        return !plain.isEmpty()
                && (Character.isDigit(plain.charAt(0)) || Character.isDigit(plain.charAt(plain.length() - 1)));
    }

    /** Whether the line is chrome above or below the article, such as a byline or a date. */
    boolean isChromeAtTheEdge(Paragraph line) {
        return line.text().length() <= LONGEST
                && edges.match(line.text(), line.text().toLowerCase(Locale.ROOT));
    }

    private boolean startsLikeChrome(String plain) {
        for (String start : starts.getOrDefault(firstWord(plain), List.of())) {
            if (plain.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether most of the parts between dividers are chrome, as in a row of buttons. */
    private boolean isRowOfButtons(String line) {
        if (!hasDivider(line) || hasSurelyLongPart(line)) {
            return false;
        }
        String[] parts = DIVIDER.split(line);
        int known = 0;
        for (String part : parts) {
            if (part.length() > LONGEST_PART) {
                return false;
            }
            known += whole.get(normalise(part)) == Wording.CHROME ? 1 : 0;
        }
        return parts.length > 1 && known * 2 > parts.length;
    }

    private static boolean hasSurelyLongPart(String line) {
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '|' || c == '\u00B7' || c == '\u2022') {
                from = i + 1;
            } else if (i - from > LONGEST_PART + MOST_SPACES) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDivider(String line) {
        return line.indexOf('|') >= 0 || line.indexOf('\u00B7') >= 0 || line.indexOf('\u2022') >= 0;
    }

    /** The length of a line without what stands between its parts. */
    static int lengthWithoutDividers(String line) {
        return hasDivider(line) ? DIVIDER.matcher(line).replaceAll("").length() : line.length();
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
