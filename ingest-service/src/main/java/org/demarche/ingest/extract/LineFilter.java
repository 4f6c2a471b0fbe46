package org.demarche.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the lines out of a text that are chrome by their wording or their place, whatever their markup was. */
final class LineFilter {

    private static final int HEAD = 6;
    private static final int TAIL = 4;
    private static final int TITLE = 180;
    private static final int LEAST_REPEATED = 30;
    private static final double MOSTLY_LINK = 0.8;
    private static final int LONG_LINK = 120;

    private final ChromeLines wordings;

    LineFilter(ChromeLines wordings) {
        this.wordings = wordings;
    }

    /** The lines of the article; what is left out goes to the account. */
    List<Paragraph> clean(List<Paragraph> lines, String title, Removals removals) {
        List<Paragraph> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int from = headEnd(lines, title);
        int appendix = appendixStart(lines, from);
        for (int i = 0; i < lines.size(); i++) {
            Paragraph line = lines.get(i);
            String rule = null;
            if (i >= appendix) {
                rule = "appendix";
            } else if (wordings.announcesAnotherTitle(line)) {
                removals.add("label", line.text());
                if (i + 1 < appendix && isOtherTitle(lines.get(i + 1)) && isFollowedByBreak(lines, i + 1)) {
                    i++;
                    removals.add("other-title", lines.get(i).text());
                }
                continue;
            } else if (wordings.isChrome(line)) {
                rule = "wording";
            } else if ((i < from + HEAD && i < lines.size() / 2 || i >= appendix - TAIL)
                    && wordings.isChromeAtTheEdge(line)) {
                rule = "edge";
            } else if (i < from + HEAD && isTitle(line, title)) {
                rule = "headline";
            } else if (isLinkLine(line)) {
                rule = "link";
            } else if (line.text().length() >= LEAST_REPEATED && !seen.add(ChromeLines.normalise(line.text()))) {
                rule = "repeated";
            }
            if (rule == null) {
                kept.add(line);
            } else {
                removals.add(rule, line.text());
            }
        }
        dropDanglingHeadings(kept, removals);
        return kept;
    }

    /** Where the article begins after the last copy of its headline near the top. */
    private static int headEnd(List<Paragraph> lines, String title) {
        int end = 0;
        for (int i = 0; i < Math.min(lines.size(), 2 * HEAD); i++) {
            if (isTitle(lines.get(i), title)) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isTitle(Paragraph line, String title) {
        if (title == null || line.text().length() > 2 * title.length() + 20) {
            return false;
        }
        return ChromeLines.normalise(line.text()).equals(ChromeLines.normalise(title));
    }

    /** The first line of the last part that holds no running text and begins with a heading that says so. */
    private int appendixStart(List<Paragraph> lines, int from) {
        for (int i = from + 1; i < lines.size(); i++) {
            if (wordings.announcesAppendix(lines.get(i))
                    && proseAfter(lines, i) * 4 <= proseBefore(lines, i)
                    && !hasProseNext(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean hasProseNext(List<Paragraph> lines, int i) {
        return i + 1 < lines.size()
                && lines.get(i + 1).isProse()
                && lines.get(i + 1).text().length() > 2 * TITLE;
    }

    private static int proseAfter(List<Paragraph> lines, int i) {
        return prose(lines.subList(i, lines.size()));
    }

    private static int proseBefore(List<Paragraph> lines, int i) {
        return prose(lines.subList(0, i));
    }

    private static int prose(List<Paragraph> lines) {
        return lines.stream()
                .filter(Paragraph::isProse)
                .mapToInt(line -> line.text().length())
                .sum();
    }

    private boolean isOtherTitle(Paragraph line) {
        return line.text().length() <= TITLE && !line.text().endsWith(".") && !wordings.announcesAnotherTitle(line);
    }

    /** A title under a label stands alone: a line that runs on in lower case is the article's own. */
    private static boolean isFollowedByBreak(List<Paragraph> lines, int i) {
        return i + 1 >= lines.size()
                || !Character.isLowerCase(lines.get(i + 1).text().codePointAt(0));
    }

    private static boolean isLinkLine(Paragraph line) {
        return line.linkDensity() >= MOSTLY_LINK
                && line.text().length() <= LONG_LINK
                && !(line.kind() == TagKind.HEADING)
                && !line.endsSentence();
    }

    private static void dropDanglingHeadings(List<Paragraph> kept, Removals removals) {
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            removals.add("dangling-heading", kept.remove(kept.size() - 1).text());
        }
    }
}
