package org.demarche.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.extract.ShownDates.Label;
import org.jsoup.nodes.Element;

/** Searches the places where a date stands that neither the head nor the headline shows: bounded, and only when both are silent. */
final class HiddenDates {

    private static final int LONGEST_BOX = 120;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_PROSE = 200_000;
    private static final int DATELINE_PROSE = 1500;
    private static final int DATELINES = 2;
    private static final int LONGEST_DATELINE = 80;
    private static final int LONGEST_PLACE = 30;
    private static final int MOST_CODE = 400_000;
    private static final Pattern IN_CODE = Pattern.compile(
            "[\"'\\\\](?:datePublished|publishedAt|published_at|publishDate|publish_date|publicationDate|pubDate|firstPublished\\w*)\\\\?[\"']\\s*:\\s*\\\\?[\"'](\\d{4}-\\d\\d-\\d\\d[^\"'\\\\]{0,20})");

    private final DateParser parser;
    private final ForeignBoxes foreign;
    private final FieldNames fields;

    HiddenDates(DateParser parser, ForeignBoxes foreign, FieldNames fields) {
        this.parser = parser;
        this.foreign = foreign;
        this.fields = fields;
    }

    /** The first box with a date that is that of a change, or is not. */
    WrittenDate fromBoxes(List<Element> boxes, boolean monthFirst, boolean changed) {
        for (Element box : boxes) {
            if (foreign.surround(box) || fields.isClock(box)) {
                continue;
            }
            String text = Spaces.collapse(box.text());
            WrittenDate date = null;
            for (String attribute : new String[] {"datetime", "content", "title", "data-time", "data-timestamp"}) {
                date = date == null && box.hasAttr(attribute) ? parser.find(box.attr(attribute), monthFirst) : date;
            }
            if (date == null && text.length() <= LONGEST_BOX) {
                date = parser.find(text, monthFirst);
            }
            boolean isChange = date != null
                    && fields.changed()
                            .matcher(box.attr("itemprop") + " " + text)
                            .find();
            if (date != null && isChange == changed) {
                return date;
            }
        }
        return null;
    }

    /** The first date of publication in the data that a script carries. */
    WrittenDate fromScripts(List<Element> codes) {
        int left = MOST_CODE;
        for (Element code : codes) {
            String data = code.data();
            Matcher matcher = IN_CODE.matcher(data).region(0, Math.min(left, data.length()));
            if (matcher.find()) {
                return parser.find(matcher.group(1), false);
            }
            left -= Math.min(left, data.length());
        }
        return null;
    }

    /** The first date anywhere on the page behind words that say what happened on it. */
    WrittenDate fromLines(PageTree tree, boolean monthFirst, Label label) {
        Pattern words = label == Label.CHANGED ? fields.changed() : fields.publishedLabel();
        String previous = "";
        for (TreeLine line : TreeLine.between(tree, 0, tree.size, LONGEST_LINE, MOST_PROSE)) {
            String text = line.text().length() > LONGEST_LINE ? "" : line.text();
            for (WrittenDate date : parser.all(text, monthFirst)) {
                String before = (previous + " " + text.substring(0, date.start())).strip();
                before = before.substring(Math.max(0, before.length() - LONGEST_LABEL));
                if (words.matcher(before).find() && !isForeign(tree, line)) {
                    return date;
                }
            }
            previous = text.length() <= LONGEST_LABEL ? text : "";
        }
        return null;
    }

    private boolean isForeign(PageTree tree, TreeLine line) {
        int at = line.from();
        return foreign.surround(tree.element(tree.kind[at] == TagKind.TEXT ? tree.parent[at] : at));
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
