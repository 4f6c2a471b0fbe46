package org.demarche.ingest.extract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads when the page was published and when it was changed, each from its own fields, the surest first. */
final class DateReader {

    private static final Pattern IN_URL =
            Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final int LONGEST_BOX = 120;

    /** Published and modified, each null if the page does not say. */
    record Dates(OffsetDateTime published, OffsetDateTime modified) {}

    private final DateParser parser;
    private final ForeignBoxes foreign;
    private final FieldNames fields;

    DateReader(DateParser parser, ForeignBoxes foreign, FieldNames fields) {
        this.fields = fields;
        this.parser = parser;
        this.foreign = foreign;
    }

    Dates read(PageHead head, JsonLd jsonLd, List<String> headLines, String url) {
        boolean monthFirst = head.language() == null
                || head.language().isBlank()
                || head.language().equalsIgnoreCase("en")
                || head.language().toLowerCase(Locale.ROOT).startsWith("en-us");
        OffsetDateTime modified =
                first(parser.parse(jsonLd.text("dateModified"), monthFirst), meta(head, fields.modified(), monthFirst));
        OffsetDateTime published = first(
                parser.parse(jsonLd.text("datePublished"), monthFirst), meta(head, fields.published(), monthFirst));
        if (published == null) {
            published = first(fromBoxes(head.times(), monthFirst), fromLines(headLines, monthFirst));
        }
        if (published == null) {
            published = first(fromUrl(url), parser.parse(jsonLd.text("dateCreated"), monthFirst));
        }
        if (published == null) {
            published = parser.parse(jsonLd.text("uploadDate"), monthFirst);
        }
        return new Dates(published, modified);
    }

    private static OffsetDateTime first(OffsetDateTime one, OffsetDateTime other) {
        return one == null ? other : one;
    }

    private OffsetDateTime meta(PageHead head, List<String> names, boolean monthFirst) {
        for (String name : names) {
            for (String content : head.allMeta(name)) {
                OffsetDateTime date = parser.parse(content, monthFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private OffsetDateTime fromBoxes(List<Element> boxes, boolean monthFirst) {
        OffsetDateTime changed = null;
        for (Element box : boxes) {
            if (foreign.surround(box)) {
                continue;
            }
            String text = Spaces.collapse(box.text());
            OffsetDateTime date = null;
            for (String attribute : new String[] {"datetime", "content", "title", "data-time", "data-timestamp"}) {
                date = date == null && box.hasAttr(attribute) ? parser.parse(box.attr(attribute), monthFirst) : date;
            }
            if (date == null && text.length() <= LONGEST_BOX) {
                date = parser.parse(text, monthFirst);
            }
            if (date != null) {
                boolean isChange = fields.changed()
                        .matcher(box.attr("itemprop") + " " + box.className() + " " + text)
                        .find();
                if (!isChange) {
                    return date;
                }
                changed = first(changed, date);
            }
        }
        return changed;
    }

    private OffsetDateTime fromLines(List<String> lines, boolean monthFirst) {
        OffsetDateTime changed = null;
        for (String line : lines) {
            OffsetDateTime date = line.length() <= LONGEST_BOX ? parser.parse(line, monthFirst) : null;
            if (date != null && !fields.changed().matcher(line).find()) {
                return date;
            }
            changed = first(changed, date);
        }
        return changed;
    }

    private OffsetDateTime fromUrl(String url) {
        if (url == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(url);
        return matcher.find()
                ? parser.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3), false)
                : null;
    }
}
