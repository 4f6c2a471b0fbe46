package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.box.ForeignBoxes.Surroundings;
import org.demarche.ingest.extract.box.TeaserCard;
import org.demarche.ingest.extract.date.DateLabels.Label;
import org.demarche.ingest.extract.date.ShownDates.Shown;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TreeLine;
import org.demarche.ingest.words.Spaces;
import org.jsoup.nodes.Element;

/** Searches the places where a date stands that neither the head nor the headline shows: bounded, and only when both are silent. */
final class HiddenDates {

    private static final int LONGEST_LINE = 200;
    private static final int MOST_PROSE = 1000;
    private static final int BEFORE = 12;
    private static final int AFTER = 4;
    private static final int DATELINE_PROSE = 1500;
    private static final int DATELINES = 2;
    private static final int LONGEST_DATELINE = 80;
    private static final int LONGEST_PLACE = 30;
    private static final int MOST_CODE = 2_000_000;
    /** What the names of these entries have in common: searching for it is cheaper than for the pattern. */
    private static final String KEY = "ubli";

    private static final int LONGEST_KEY = 16;
    private static final int LONGEST_ENTRY = 80;
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:[\"'\\\\]|&quot;)(?:datePublished|published_?(?:[aA]t|[oO]n|[dD]ate|[tT]ime)|publish_?(?:[dD]ate|[tT]ime)|publication_?[dD]ate|firstPublished\\w*)(?:\\\\?[\"']|&quot;)\\s*:\\s*"
                    + "(?:\\\\?[\"']|&quot;)?(?<date>\\d{4}-\\d\\d-\\d\\d[^\"'&\\\\]{0,20}|1\\d{9}(?:\\d{3})?(?!\\d))");

    /**
     * The first dates of each kind, null where there is none.
     *
     * @param published behind words that say so
     * @param changed behind words that say so
     * @param plain in a line that holds little else
     * @param beside in columns beside the article, behind words that say that it was published, if they name one day only
     */
    record InLines(WrittenDate published, WrittenDate changed, WrittenDate plain, WrittenDate beside) {}

    private final DateParser parser;
    private final ForeignBoxes foreign;
    private final DateLabels labels;

    HiddenDates(DateParser parser, ForeignBoxes foreign, DateLabels labels) {
        this.parser = parser;
        this.foreign = foreign;
        this.labels = labels;
    }

    /** The first date of publication in the data that the scripts of a page carry. */
    WrittenDate fromScripts(String markup) {
        int end = Math.min(MOST_CODE, markup.length());
        Matcher matcher = IN_CODE.matcher(markup);
        for (int at = markup.indexOf(KEY); at >= 0 && at < end; at = markup.indexOf(KEY, at + 1)) {
            matcher.region(Math.max(0, at - LONGEST_KEY), Math.min(markup.length(), at + LONGEST_ENTRY));
            if (matcher.find()) {
                return parser.find(matcher.group("date"), false);
            }
        }
        return null;
    }

    /** The days that are written anywhere on the page or in its title, in either order of day and month. */
    Set<LocalDate> days(DatedPage page) {
        List<WrittenDate> dates = new ArrayList<>();
        if (page.head().title() != null) {
            dates.addAll(parser.all(page.head().title(), page.monthFirst()));
        }
        for (int node : page.dateNodes().all()) {
            dates.addAll(parser.all(Spaces.collapse(page.tree().text(node)), page.monthFirst()));
        }
        Set<LocalDate> days = new HashSet<>();
        for (WrittenDate date : dates) {
            days.add(date.day());
            days.add(date.otherOrder());
        }
        return days;
    }

    /** The date on the only day of a month that the page names, null if it names none or several; the month may be null. */
    WrittenDate onlyOneIn(YearMonth month, DatedPage page) {
        if (month == null) {
            return null;
        }
        WrittenDate only = null;
        for (int node : page.dateNodes().all()) {
            for (WrittenDate date : parser.all(Spaces.collapse(page.tree().text(node)), page.monthFirst())) {
                if (YearMonth.from(date.day()).equals(month)) {
                    if (only != null && !only.day().equals(date.day())) {
                        return null;
                    }
                    only = date;
                }
            }
        }
        return only;
    }

    /** The first dates in the short lines anywhere on the page. */
    InLines fromLines(DatedPage page) {
        PageTree tree = page.tree();
        Element headline = tree.element(page.lines().headline());
        Map<Label, WrittenDate> first = new EnumMap<>(Label.class);
        Map<LocalDate, WrittenDate> beside = new HashMap<>();
        for (int node : page.dateNodes().all()) {
            Shown shown = shown(tree, node, page.monthFirst());
            if (shown == null || !page.isValid().test(shown.date())) {
                continue;
            }
            boolean published = shown.label() == Label.PUBLISHED;
            Element holder = tree.element(tree.parent[node]);
            Surroundings around = TeaserCard.holds(holder, headline) ? Surroundings.FOREIGN : foreign.around(holder);
            if (around == Surroundings.OWN) {
                first.putIfAbsent(shown.label(), shown.date());
                if (published) {
                    break;
                }
            } else if (around == Surroundings.SIDE && published) {
                beside.putIfAbsent(shown.date().day(), shown.date());
            }
        }
        return new InLines(
                first.get(Label.PUBLISHED),
                first.get(Label.CHANGED),
                first.get(Label.PLAIN),
                beside.size() == 1 ? beside.values().iterator().next() : null);
    }

    private Shown shown(PageTree tree, int node, boolean monthFirst) {
        String previous = "";
        Shown plain = null;
        for (TreeLine line : TreeLine.between(
                tree, Math.max(0, node - BEFORE), Math.min(tree.size, node + AFTER), LONGEST_LINE, MOST_PROSE)) {
            String text = line.text();
            boolean holds = line.from() <= node && node < line.to() && text.length() <= LONGEST_LINE;
            List<WrittenDate> dates = holds ? parser.all(text, monthFirst) : List.of();
            for (WrittenDate date : dates) {
                String before = DateLabels.endOf((previous + " " + text.substring(0, date.start())).strip());
                Label label = labels.of(before);
                if (label != Label.PLAIN) {
                    return new Shown(date, label, false);
                }
                if (dates.size() == 1
                        && DateLine.isOfDates(text, dates)
                        && !labels.isOfOther(before, tree.element(tree.parent[node]))) {
                    plain = new Shown(date, Label.PLAIN, false);
                }
            }
            previous = text.length() <= DateLabels.LONGEST ? text : "";
        }
        return plain;
    }

    /** The date with which the running text below the headline starts, as that of an agency or a ministry does. */
    WrittenDate fromDateline(DatedPage page) {
        PageTree tree = page.tree();
        int prose = 0;
        for (TreeLine line : TreeLine.between(tree, page.lines().headline(), tree.size, LONGEST_LINE, DATELINE_PROSE)) {
            if (line.text().length() > LONGEST_LINE && prose++ < DATELINES) {
                WrittenDate date = parser.find(line.text().substring(0, LONGEST_DATELINE), page.monthFirst());
                if (date != null && date.start() <= LONGEST_PLACE && date.end() < LONGEST_DATELINE) {
                    return date;
                }
            }
        }
        return null;
    }
}
