package org.demarche.ingest.extract.line;

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
        /** The rest is for subscribers. */
        PAYWALL,
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

    private final WholeLines<Wording> whole = new WholeLines<>();
    private final LineStarts starts;
    private final LinePatterns patterns;
    private final LinePatterns credits;
    private final LinePatterns edges;
    private final ClosingLines closing;

    private ChromeLines(RuleFile file) {
        closing = new ClosingLines(file);
        add(file, "neighbour", Wording.NEIGHBOUR);
        add(file, "label", Wording.LABEL);
        add(file, "end", Wording.END);
        add(file, "list", Wording.LIST);
        add(file, "paywall", Wording.PAYWALL);
        add(file, "line", Wording.CHROME);
        starts = new LineStarts(file);
        patterns = new LinePatterns(file.section("pattern"));
        credits = new LinePatterns(file.section("credit"));
        edges = new LinePatterns(file.section("edge"));
    }

    public static ChromeLines load() {
        return new ChromeLines(RuleFile.load(ChromeLines.class, "chrome-lines.txt"));
    }

    private void add(RuleFile file, String section, Wording wording) {
        for (String line : file.section(section)) {
            whole.add(line, wording);
        }
    }

    /** The form of a line in which the wordings are written: lower case, no marks or bullets around it. */
    public static String normalise(String line) {
        int from = afterMarks(line);
        return Folding.of(line.substring(from, beforeMarks(line, from)));
    }

    private static int afterMarks(String line) {
        int from = 0;
        while (from < line.length() && !Folding.isWord(line.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int beforeMarks(String line, int from) {
        int to = line.length();
        while (to > from && !Folding.isWord(line.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    ClosingLines closing() {
        return closing;
    }

    Wording of(Paragraph line) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return Wording.NONE;
        }
        int from = afterMarks(text);
        int to = beforeMarks(text, from);
        Wording known = whole.of(text, from, to);
        if (known != null) {
            return known;
        }
        if (line.isHeading() && hasDigitAtAnEnd(text, from, to)) {
            String counted = COUNT.matcher(normalise(text)).replaceAll("");
            Wording heading = whole.of(counted, 0, counted.length());
            if (heading == Wording.END || heading == Wording.LIST) {
                return heading;
            }
        }
        Wording start = starts.of(line, from);
        if (start != Wording.NONE) {
            return start;
        }
        boolean chrome = patterns.match(text) || isRowOfButtons(text) || !line.endsSentence() && credits.match(text);
        return chrome ? Wording.CHROME : Wording.NONE;
    }

    private static boolean hasDigitAtAnEnd(String line, int from, int to) {
        return to > from && (Character.isDigit(line.charAt(from)) || Character.isDigit(line.charAt(to - 1)));
    }

    /** Whether the line is chrome above or below the article, such as a byline or a date. */
    boolean isChromeAtTheEdge(Paragraph line) {
        return line.text().length() <= LONGEST && edges.match(line.text());
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
            int from = afterMarks(part);
            known += whole.of(part, from, beforeMarks(part, from)) == Wording.CHROME ? 1 : 0;
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
}
