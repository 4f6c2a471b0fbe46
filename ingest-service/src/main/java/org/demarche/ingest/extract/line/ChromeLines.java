package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Where the first words of a line decide. */
    private enum Place {
        /** In running text too, if it is not quoted and says more of the kind. */
        REQUEST,
        /** There too, and in other lines that end no sentence whatever else they say. */
        PAYWALL,
        /** In all but running text. */
        SHORT_LINE,
        /** In links, and in lines that end no sentence. */
        LABEL
    }

    private record Start(String words, Wording says, Place place) {}

    private static final int LONGEST = 260;
    private static final int LONGEST_PART = 40;
    private static final double MOSTLY_LINK = 0.5;

    /** Around a part; the spaces of a line are collapsed. */
    private static final int MOST_SPACES = 4;

    private static final Pattern COUNT = Pattern.compile("^\\d[\\d.,]*\\s+|\\s*\\(\\d[\\d.,]*$");
    /** What stands between the parts of a row of links or buttons. */
    private static final Pattern DIVIDER = Pattern.compile("\\s*[|\u00B7\u2022]\\s*");

    private final WholeLines<Wording> whole = new WholeLines<>();
    private final WholeLines<List<Start>> starts = new WholeLines<>();
    private final LinePatterns patterns;
    private final LinePatterns credits;
    private final LinePatterns edges;
    private final Phrases consent;
    private final Phrases subscribing;
    private final ClosingLines closing;

    private ChromeLines(RuleFile file) {
        closing = new ClosingLines(file);
        add(file, "neighbour", Wording.NEIGHBOUR);
        add(file, "label", Wording.LABEL);
        add(file, "end", Wording.END);
        add(file, "list", Wording.LIST);
        add(file, "paywall", Wording.PAYWALL);
        add(file, "line", Wording.CHROME);
        List<Start> known = new ArrayList<>();
        file.section("paywall-start").forEach(words -> known.add(new Start(words, Wording.PAYWALL, Place.PAYWALL)));
        file.section("request").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.REQUEST)));
        file.section("start").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.SHORT_LINE)));
        file.section("start-label").forEach(words -> known.add(new Start(words, Wording.CHROME, Place.LABEL)));
        known.stream()
                .collect(Collectors.groupingBy(start -> start.words.substring(0, endOfWord(start.words, 0))))
                .forEach(starts::add);
        patterns = new LinePatterns(file.section("pattern"));
        credits = new LinePatterns(file.section("credit"));
        edges = new LinePatterns(file.section("edge"));
        consent = new Phrases(file.section("consent"));
        subscribing = new Phrases(file.section("subscribing"));
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
        Wording start = ofStart(line, from);
        if (start != Wording.NONE) {
            return start;
        }
        boolean chrome = patterns.match(text) || isRowOfButtons(text) || credits.match(text) && !line.isProse();
        return chrome ? Wording.CHROME : Wording.NONE;
    }

    private static boolean hasDigitAtAnEnd(String line, int from, int to) {
        return to > from && (Character.isDigit(line.charAt(from)) || Character.isDigit(line.charAt(to - 1)));
    }

    /** Whether the line is chrome above or below the article, such as a byline or a date. */
    boolean isChromeAtTheEdge(Paragraph line) {
        return line.text().length() <= LONGEST && edges.match(line.text());
    }

    private Wording ofStart(Paragraph line, int from) {
        String text = line.text();
        List<Start> known = starts.of(text, from, endOfWord(text, from));
        if (known == null) {
            return Wording.NONE;
        }
        for (Start start : known) {
            if (Folding.standsAt(start.words, text, from) && decides(start.place, line, from)) {
                return start.says;
            }
        }
        return Wording.NONE;
    }

    private boolean decides(Place place, Paragraph line, int from) {
        boolean unquoted = from == 0 || !line.isProse();
        return switch (place) {
            case REQUEST -> unquoted && consent.isIn(line.text());
            case PAYWALL -> unquoted && (!isSentence(line) || subscribing.isIn(line.text()));
            case SHORT_LINE -> !line.isProse();
            case LABEL -> !isSentence(line) || line.linkDensity() > MOSTLY_LINK && !line.isProse();
        };
    }

    /** Whether it ends as a sentence does, and not as a label. */
    private static boolean isSentence(Paragraph line) {
        return line.endsSentence() && !line.text().endsWith(":") || line.isProse();
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

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && Folding.isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
