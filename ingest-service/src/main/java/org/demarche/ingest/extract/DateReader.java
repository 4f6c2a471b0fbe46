package org.demarche.ingest.extract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads when the page was published and when it was changed, each from its own fields, the surest first. */
final class DateReader {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "dcterms.issued",
            "dcterms.available",
            "publishdate",
            "publish_date",
            "publish-date",
            "pubdate",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "citation_date",
            "citation_publication_date",
            "article.published",
            "published-date",
            "published_time",
            "og:pubdate",
            "article_date_original",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "rnews:datepublished",
            "bt:pubdate",
            "ptime",
            "displaydate",
            "created",
            "article:published",
            "video:release_date",
            "datecreated",
            "shareaholic:article_published_time",
            "last-modified-date",
            "release_date",
            "timestamp");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article.updated",
            "modified_time",
            "revised",
            "updated_time");
    private static final Pattern IN_URL =
            Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern DATE_BOX = Pattern.compile(
            "(?:^|[\\s_-])(?:date|datum|fecha|published|pubdate|posted|timestamp|dateline|posttime|time|data)(?:$|[\\s_-])");
    private static final Pattern CHANGED = Pattern.compile(
            "updated|modified|aktualisiert|ge[aä]ndert|stand|mis à jour|actualizado|aggiornat|zaktualizowan|atualizad",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_BOX = 120;

    /** Published and modified, each null if the page does not say. */
    record Dates(Instant published, Instant modified) {}

    private final DateParser parser;
    private final ForeignBoxes foreign;

    DateReader(DateParser parser, ForeignBoxes foreign) {
        this.parser = parser;
        this.foreign = foreign;
    }

    /** Whether the class of an element says that it holds a date. */
    static boolean isDateBox(String classes) {
        return !classes.isEmpty()
                && classes.length() < 200
                && DATE_BOX.matcher(classes.toLowerCase(Locale.ROOT)).find();
    }

    Dates read(PageHead head, JsonLd jsonLd, List<String> headLines, String url) {
        boolean monthFirst = head.language() == null
                || head.language().isBlank()
                || head.language().equalsIgnoreCase("en")
                || head.language().toLowerCase(Locale.ROOT).startsWith("en-us");
        Instant modified =
                first(parser.parse(jsonLd.text("dateModified"), monthFirst), meta(head, MODIFIED, monthFirst));
        Instant published =
                first(parser.parse(jsonLd.text("datePublished"), monthFirst), meta(head, PUBLISHED, monthFirst));
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

    private static Instant first(Instant one, Instant other) {
        return one == null ? other : one;
    }

    private Instant meta(PageHead head, List<String> names, boolean monthFirst) {
        for (String name : names) {
            for (String content : head.allMeta(name)) {
                Instant date = parser.parse(content, monthFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private Instant fromBoxes(List<Element> boxes, boolean monthFirst) {
        Instant changed = null;
        for (Element box : boxes) {
            if (foreign.surround(box)) {
                continue;
            }
            String text = Spaces.collapse(box.text());
            Instant date = null;
            for (String attribute : new String[] {"datetime", "content", "title", "data-time", "data-timestamp"}) {
                date = date == null && box.hasAttr(attribute) ? parser.parse(box.attr(attribute), monthFirst) : date;
            }
            if (date == null && text.length() <= LONGEST_BOX) {
                date = parser.parse(text, monthFirst);
            }
            if (date != null) {
                boolean isChange = CHANGED.matcher(box.attr("itemprop") + " " + box.className() + " " + text)
                        .find();
                if (!isChange) {
                    return date;
                }
                changed = first(changed, date);
            }
        }
        return changed;
    }

    private Instant fromLines(List<String> lines, boolean monthFirst) {
        Instant changed = null;
        for (String line : lines) {
            Instant date = line.length() <= LONGEST_BOX ? parser.parse(line, monthFirst) : null;
            if (date != null && !CHANGED.matcher(line).find()) {
                return date;
            }
            changed = first(changed, date);
        }
        return changed;
    }

    private Instant fromUrl(String url) {
        if (url == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(url);
        return matcher.find()
                ? parser.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3), false)
                : null;
    }
}
