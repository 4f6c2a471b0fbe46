package org.demarche.ingest.extract.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.date.ShownDates.Label;
import org.demarche.ingest.extract.date.ShownDates.Shown;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.extract.tree.TagKind;
import org.demarche.ingest.extract.tree.TreeLine;

/** Searches the places where a date stands that neither the head nor the headline shows: bounded, and only when both are silent. */
final class HiddenDates {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_PROSE = 1000;
    private static final int BEFORE = 12;
    private static final int AFTER = 4;
    private static final int MOST_NODES = 40_000;
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

    /** The dates found behind words, each null where there is none. */
    record Labelled(WrittenDate published, WrittenDate changed) {}

    private final DateParser parser;
    private final ForeignBoxes foreign;
    private final FieldNames fields;

    HiddenDates(DateParser parser, ForeignBoxes foreign, FieldNames fields) {
        this.parser = parser;
        this.foreign = foreign;
        this.fields = fields;
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

    /** The first dates anywhere on the page behind words that say what happened on them. */
    Labelled fromLines(PageTree tree, boolean monthFirst) {
        WrittenDate published = null;
        WrittenDate changed = null;
        for (int i = 0; i < Math.min(tree.size, MOST_NODES) && published == null; i++) {
            if (tree.kind[i] == TagKind.TEXT && tree.chars[i] < LONGEST_LINE && DateParser.mayHoldDate(tree.text(i))) {
                Shown shown = labelled(tree, i, monthFirst);
                if (shown != null && !foreign.surround(tree.element(tree.parent[i]))) {
                    published = shown.label() == Label.PUBLISHED ? shown.date() : null;
                    changed = changed == null && shown.label() == Label.CHANGED ? shown.date() : changed;
                }
            }
        }
        return new Labelled(published, changed);
    }

    private Shown labelled(PageTree tree, int node, boolean monthFirst) {
        String previous = "";
        for (TreeLine line : TreeLine.between(
                tree, Math.max(0, node - BEFORE), Math.min(tree.size, node + AFTER), LONGEST_LINE, MOST_PROSE)) {
            String text = line.text();
            boolean holds = line.from() <= node && node < line.to() && text.length() <= LONGEST_LINE;
            for (WrittenDate date : holds ? parser.all(text, monthFirst) : List.<WrittenDate>of()) {
                String before = (previous + " " + text.substring(0, date.start())).strip();
                before = before.substring(Math.max(0, before.length() - LONGEST_LABEL));
                if (fields.changed().matcher(before).find()) {
                    return new Shown(date, Label.CHANGED, false);
                }
                if (fields.publishedLabel().matcher(before).find()) {
                    return new Shown(date, Label.PUBLISHED, false);
                }
            }
            previous = text.length() <= LONGEST_LABEL ? text : "";
        }
        return null;
    }

    /** The date with which the running text below the headline starts, as that of an agency or a ministry does. */
    WrittenDate fromDateline(PageTree tree, HeadLines lines, boolean monthFirst) {
        int prose = 0;
        for (TreeLine line : TreeLine.between(tree, lines.headline(), tree.size, LONGEST_LINE, DATELINE_PROSE)) {
            if (line.text().length() > LONGEST_LINE && prose++ < DATELINES) {
                WrittenDate date = parser.find(line.text().substring(0, LONGEST_DATELINE), monthFirst);
                if (date != null && date.start() <= LONGEST_PLACE && date.end() < LONGEST_DATELINE) {
                    return date;
                }
            }
        }
        return null;
    }
}
