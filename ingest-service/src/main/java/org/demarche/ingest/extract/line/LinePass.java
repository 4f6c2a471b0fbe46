package org.demarche.ingest.extract.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.ingest.extract.line.ChromeLines.Wording;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;

/** One text on its way through the {@link LineFilter}. */
final class LinePass {

    private static final int HEAD = 6;
    private static final int TAIL = 4;
    private static final int TITLE = 180;
    private static final double MOSTLY_LINK = 0.8;
    private static final int MANY_LINKS = 12;

    private final ChromeLines wordings;
    private final List<Paragraph> lines;
    private final HeadlineLines headline;
    private final Removals removals;
    private final List<Paragraph> kept = new ArrayList<>();
    private final RepeatedLines repeated = new RepeatedLines();
    private final Wording[] says;
    private final BitSet pulledQuotes;
    private final LinkList lists;

    /** The last line of running text that was kept, -1 before the first. */
    private int lastProse = -1;

    /** Whether the last line that was kept says that a list follows, or belongs to one that was announced so. */
    private boolean inList;

    /** The lines of running text. */
    private final BitSet prose;

    private final int head;
    private final int end;
    private final int proseEnd;
    private final boolean listOfLinks;

    LinePass(ChromeLines wordings, List<Paragraph> lines, PageTree tree, String title, Removals removals) {
        this.wordings = wordings;
        this.lines = lines;
        headline = new HeadlineLines(title);
        this.removals = removals;
        says = lines.stream().map(wordings::of).toArray(Wording[]::new);
        prose = prose(lines);
        head = headEnd();
        end = end();
        proseEnd = prose.length() - 1;
        lists = new LinkList(lines, tree, end, proseEnd);
        listOfLinks = isListOfLinks();
        pulledQuotes = PulledQuotes.in(lines);
    }

    List<Paragraph> run() {
        int i = 0;
        while (i < lines.size()) {
            String rule = ruleAgainst(i);
            if (rule == null) {
                keep(i);
            } else {
                removals.add(rule, lines.get(i).text());
            }
            i++;
            if ("neighbour".equals(rule) || "label".equals(rule)) {
                i = dropTitleAt(i, rule);
            } else if ("list".equals(rule)) {
                i = dropListAt(i);
            }
        }
        wordings.closing().cut(kept, removals);
        return kept;
    }

    private void keep(int i) {
        Paragraph line = lines.get(i);
        kept.add(line);
        lastProse = prose.get(i) ? i : lastProse;
        inList = inList && line.kind() == TagKind.ITEM || line.announcesList();
    }

    private String ruleAgainst(int i) {
        Paragraph line = lines.get(i);
        if (i >= end) {
            return "end";
        }
        String byWording =
                switch (says[i]) {
                    case NEIGHBOUR -> "neighbour";
                    case LABEL -> "label";
                    case LIST -> i > head ? "list" : null;
                    case PAYWALL -> goesOnAfter(i) ? "wording" : LineFilter.PAYWALL_RULE;
                    case CHROME, END -> "wording";
                    case NONE -> null;
                };
        if (byWording != null) {
            return byWording;
        }
        boolean edge = i < head + HEAD && i < lines.size() / 2 || i >= end - TAIL;
        if (edge && wordings.isChromeAtTheEdge(line)) {
            return "edge";
        }
        if (i < head + HEAD && headline.isTitle(line)) {
            return "headline";
        }
        if (i < head + HEAD && lastProse < 0 && headline.isVariant(line)) {
            return "headline";
        }
        if (!listOfLinks && !isListed(i)) {
            if (LinkLines.isLink(line)) {
                return "link";
            }
            if (LinkLines.isPointer(line)) {
                return "pointer";
            }
        }
        if (pulledQuotes.get(i)) {
            return "pulled-quote";
        }
        return repeated.isRepeated(line.text()) ? "repeated" : null;
    }

    /** Whether running text of the article follows. */
    private boolean goesOnAfter(int i) {
        int next = prose.nextSetBit(i + 1);
        while (next >= 0 && says[next] != Wording.NONE) {
            next = prose.nextSetBit(next + 1);
        }
        return next >= 0 && next < end;
    }

    /** Whether it is an item of a list that the text announces and goes on after. */
    private boolean isListed(int i) {
        return inList && i < proseEnd && lines.get(i).kind() == TagKind.ITEM;
    }

    /** Where the article begins after the last copy of its headline near the top. */
    private int headEnd() {
        int last = 0;
        for (int i = 0; i < Math.min(lines.size(), 2 * HEAD); i++) {
            if (headline.isTitle(lines.get(i))) {
                last = i;
            }
        }
        return last;
    }

    private int end() {
        int total = length(0, lines.size());
        int before = 0;
        int from = 0;
        for (int i = head + 1; i < lines.size(); i++) {
            if (says[i] == Wording.END) {
                before += length(from, i + 1);
                from = i + 1;
                if (before * 2 > total) {
                    return i;
                }
            }
        }
        return lines.size();
    }

    /** How much running text the lines hold. */
    private int length(int from, int to) {
        int length = 0;
        for (int i = prose.nextSetBit(from); i >= 0 && i < to; i = prose.nextSetBit(i + 1)) {
            length += lines.get(i).length();
        }
        return length;
    }

    private boolean isListOfLinks() {
        long links = lines.stream().filter(LinkLines::isLink).count();
        return links > MANY_LINKS && links * 3 > lines.size();
    }

    private int dropTitleAt(int i, String rule) {
        if (i >= end || !isOtherTitle(i) || !rule.equals("neighbour") && !standsAlone(i)) {
            return i;
        }
        removals.add("other-title", lines.get(i).text());
        return i + 1;
    }

    private boolean standsAlone(int i) {
        Paragraph line = lines.get(i);
        return line.linkDensity() > MOSTLY_LINK;
    }

    private boolean isOtherTitle(int i) {
        String text = lines.get(i).text();
        return text.length() <= TITLE && !text.endsWith(".") && says[i] != Wording.NEIGHBOUR;
    }

    /** Under the line that announces a list go the lines of the list. */
    private int dropListAt(int from) {
        int to = Math.max(from, lists.end(from - 1, lastProse));
        for (Paragraph line : lines.subList(from, to)) {
            removals.add("list", line.text());
        }
        return to;
    }

    private static BitSet prose(List<Paragraph> lines) {
        BitSet prose = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            prose.set(i, lines.get(i).isProse());
        }
        return prose;
    }
}
