package org.demarche.ingest.extract.date;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.date.DateLabels.Label;
import org.demarche.ingest.extract.date.ShownDates.Shown;
import org.demarche.ingest.extract.head.FieldNames;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.tree.PageTree;

/**
 * Reads when the page was published and when it was changed: what its head states, corrected by what readers see at the headline, and
 * only where both are silent what the rest of the page tells.
 */
public final class DateReader {

    private static final int FIRST_YEAR = 1995;

    /** Published and modified, each null if the page does not say. */
    public record Dates(OffsetDateTime published, OffsetDateTime modified) {}

    private final DateParser parser;
    private final ForeignBoxes foreign;
    private final FieldNames fields;
    private final Clock clock;
    private final ShownDates shownDates;
    private final HiddenDates hiddenDates;

    private DateReader(DateParser parser, ForeignBoxes foreign, FieldNames fields, Clock clock) {
        this.parser = parser;
        this.foreign = foreign;
        this.fields = fields;
        this.clock = clock;
        DateLabels labels = new DateLabels(fields);
        shownDates = new ShownDates(parser, fields, foreign, labels);
        hiddenDates = new HiddenDates(parser, foreign, labels);
    }

    /** No date after the clock's tomorrow is believed. */
    public static DateReader load(FieldNames fields, ForeignBoxes foreign, Clock clock) {
        return new DateReader(DateParser.load(), foreign, fields, clock);
    }

    public Dates read(PageHead head, JsonLd jsonLd, PageTree tree, HeadLines lines, String url) {
        OffsetDateTime latest = OffsetDateTime.now(clock).plusDays(1);
        DatedPage page = new DatedPage(
                head,
                jsonLd,
                tree,
                lines,
                new DateNodes(tree),
                UrlDate.of(url, parser),
                DateOrder.isMonthFirst(head, url),
                date -> isValid(date, latest));
        WrittenDate changed =
                StatedDates.of(page, "dateModified", fields.modified(), parser).surest();
        StatedDates stated = StatedDates.of(page, "datePublished", fields.published(), parser);
        SeenDates seen = new SeenDates(page, shown(page), hiddenDates);
        Hints hints = new Hints(page.address(), stated.surest(), changed);
        if (changed == null) {
            changed = hints.settle(seen.near(Label.CHANGED));
        }
        WrittenDate published;
        if (stated.surest() != null) {
            published = new StatedAgainstSeen(stated, seen, hints).published();
        } else {
            published = seen.own() != null ? seen.own().date() : elsewhere(page, seen);
        }
        return dates(hints.settle(published), changed);
    }

    private List<Shown> shown(DatedPage page) {
        List<Shown> shown = shownDates.at(page.tree(), page.lines(), page.monthFirst());
        shown.removeIf(each -> !page.isValid().test(each.date()));
        return shown;
    }

    /** The date that the rest of the page tells, the surest place first: what readers see goes before what only data say. */
    private WrittenDate elsewhere(DatedPage page, SeenDates seen) {
        boolean monthFirst = page.monthFirst();
        DatedBoxes boxes = new DatedBoxes(page, parser, foreign, fields);
        WrittenDate near = firstValid(
                page,
                boxes::published,
                () -> seen.near(Label.PUBLISHED),
                () -> seen.near(Label.PLAIN),
                page.address()::date,
                seen::revised,
                () -> parser.find(page.jsonLd().textOfAny("datePublished"), monthFirst),
                () -> parser.find(page.jsonLd().text("dateCreated"), monthFirst),
                () -> parser.find(page.jsonLd().text("uploadDate"), monthFirst),
                () -> hiddenDates.fromScripts(page.head().markup()));
        if (near != null) {
            return near;
        }
        HiddenDates.InLines inLines = seen.inLines();
        return firstValid(
                page,
                inLines::published,
                () -> hiddenDates.fromDateline(page),
                boxes::publishedInList,
                boxes::changed,
                () -> seen.near(Label.CHANGED),
                inLines::changed,
                () -> parser.find(page.head().title(), monthFirst),
                () -> hiddenDates.onlyOneIn(page.address().month(), page),
                inLines::plain,
                inLines::beside);
    }

    @SafeVarargs
    private static WrittenDate firstValid(DatedPage page, Supplier<WrittenDate>... sources) {
        for (Supplier<WrittenDate> source : sources) {
            WrittenDate date = source.get();
            if (page.isValid().test(date)) {
                return date;
            }
        }
        return null;
    }

    private static boolean isValid(WrittenDate date, OffsetDateTime latest) {
        return date != null
                && date.at().getYear() >= FIRST_YEAR
                && (!date.at().isAfter(latest)
                        || date.otherOrder() != null && !date.otherOrder().isAfter(latest.toLocalDate()));
    }

    private static Dates dates(WrittenDate published, WrittenDate changed) {
        OffsetDateTime from = published == null ? null : published.at();
        OffsetDateTime to = changed == null ? null : changed.at();
        // A change before the publication was not one of the article as published.
        boolean before = from != null && to != null && to.toLocalDate().isBefore(from.toLocalDate());
        return new Dates(from, before ? null : to);
    }
}
