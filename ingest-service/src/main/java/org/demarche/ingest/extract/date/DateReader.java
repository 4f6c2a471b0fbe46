package org.demarche.ingest.extract.date;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.ingest.extract.box.ForeignBoxes;
import org.demarche.ingest.extract.date.ShownDates.Label;
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
        shownDates = new ShownDates(parser, fields);
        hiddenDates = new HiddenDates(parser, foreign, fields);
    }

    /** No date after the clock's tomorrow is believed. */
    public static DateReader load(FieldNames fields, ForeignBoxes foreign, Clock clock) {
        return new DateReader(DateParser.load(), foreign, fields, clock);
    }

    public Dates read(PageHead head, JsonLd jsonLd, PageTree tree, HeadLines lines, String url) {
        boolean monthFirst = DateOrder.isMonthFirst(head, url);
        OffsetDateTime latest = OffsetDateTime.now(clock).plusDays(1);
        UrlDate address = UrlDate.of(url, parser);
        WrittenDate changed = surest(stated(jsonLd.text("dateModified"), head, fields.modified(), monthFirst, latest));
        List<WrittenDate> all = stated(jsonLd.text("datePublished"), head, fields.published(), monthFirst, latest);
        WrittenDate stated = surest(all);
        List<Shown> shown = valid(shownDates.at(tree, lines, monthFirst), latest);
        Hints hints = new Hints(address, stated, changed);
        Shown own = own(shown, address);
        WrittenDate published;
        if (stated != null) {
            published = own == null
                    ? hints.onDayOfAddress(hints.settle(stated))
                    : agreed(hints.settle(stated), all, own, hints);
        } else {
            published = own == null ? null : hints.settle(own.date());
        }
        if (changed == null) {
            changed = hints.settle(labelled(shown, Label.CHANGED));
        }
        if (published == null) {
            published = elsewhere(head, jsonLd, tree, lines, shown, address, monthFirst, latest);
        }
        published = hints.settle(published);
        return dates(published, changed);
    }

    /** The date that the rest of the page tells, the surest place first. */
    private WrittenDate elsewhere(
            PageHead head,
            JsonLd jsonLd,
            PageTree tree,
            HeadLines lines,
            List<Shown> shown,
            UrlDate address,
            boolean monthFirst,
            OffsetDateTime latest) {
        DatedBoxes boxes = new DatedBoxes(head.times(), parser, foreign, fields, monthFirst);
        WrittenDate near = firstValid(
                latest,
                boxes::published,
                () -> labelled(shown, Label.PLAIN),
                address::date,
                () -> parser.find(jsonLd.textOfAny("datePublished"), monthFirst),
                () -> parser.find(jsonLd.text("dateCreated"), monthFirst),
                () -> parser.find(jsonLd.text("uploadDate"), monthFirst),
                () -> hiddenDates.fromScripts(head.markup()));
        if (near != null) {
            return near;
        }
        HiddenDates.Labelled hidden = hiddenDates.fromLines(tree, monthFirst);
        return firstValid(
                latest,
                hidden::published,
                () -> hiddenDates.fromDateline(tree, lines, monthFirst),
                boxes::publishedInList,
                boxes::changed,
                () -> labelled(shown, Label.CHANGED),
                hidden::changed,
                () -> parser.find(head.title(), monthFirst));
    }

    private List<WrittenDate> stated(
            String inJsonLd, PageHead head, List<String> metas, boolean monthFirst, OffsetDateTime latest) {
        List<WrittenDate> found = new ArrayList<>();
        found.add(parser.find(inJsonLd, monthFirst));
        for (String name : metas) {
            for (String content : head.allMeta(name)) {
                found.add(parser.find(content, monthFirst));
            }
        }
        found.removeIf(date -> !isValid(date, latest));
        return found;
    }

    /** The first one, but at the offset of the page where another one gives the same instant another day by it. */
    private static WrittenDate surest(List<WrittenDate> found) {
        if (found.isEmpty()) {
            return null;
        }
        WrittenDate first = found.get(0);
        for (WrittenDate other : found) {
            if (first.isInUtc()
                    && !other.day().equals(first.day())
                    && other.at().isEqual(first.at())) {
                return other;
            }
        }
        return first;
    }

    /**
     * What the head states, unless the page shows another day that the head states as well or an earlier one: guides show the day of
     * their last revision, and content systems state that of their last import.
     */
    private static WrittenDate agreed(WrittenDate stated, List<WrittenDate> all, Shown shown, Hints hints) {
        WrittenDate seen = hints.settle(shown.date());
        if (stated.day().equals(seen.day())) {
            return stated.timed() || !seen.timed() ? stated : seen;
        }
        for (WrittenDate other : all) {
            if (other.day().equals(seen.day())) {
                return other;
            }
        }
        if (seen.timed() && seen.zoned() && seen.at().isEqual(stated.at())) {
            return seen;
        }
        WrittenDate moved = seen.timed() || hints.address().names(seen.day()) ? stated.onDayOf(seen) : null;
        if (moved != null) {
            return moved;
        }
        boolean nextDoor = stated.isInUtc() && Math.abs(ChronoUnit.DAYS.between(stated.day(), seen.day())) == 1;
        boolean earlier = seen.day().isBefore(stated.day()) && !nextDoor;
        return shown.label() == Label.PUBLISHED && !nextDoor || earlier ? seen : stated;
    }

    private static Shown own(List<Shown> shown, UrlDate address) {
        List<Shown> own = shown.stream()
                .filter(each -> each.isOwn() && each.label() != Label.CHANGED)
                .toList();
        return own.stream()
                .filter(each -> address.fits(each.date().day()))
                .findFirst()
                .orElse(own.isEmpty() ? null : own.get(0));
    }

    private static WrittenDate labelled(List<Shown> shown, Label label) {
        return shown.stream()
                .filter(each -> each.label() == label)
                .map(Shown::date)
                .findFirst()
                .orElse(null);
    }

    private static List<Shown> valid(List<Shown> shown, OffsetDateTime latest) {
        return shown.stream().filter(each -> isValid(each.date(), latest)).toList();
    }

    @SafeVarargs
    private static WrittenDate firstValid(OffsetDateTime latest, Supplier<WrittenDate>... sources) {
        for (Supplier<WrittenDate> source : sources) {
            WrittenDate date = source.get();
            if (isValid(date, latest)) {
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

    /** What else dates the page, to tell which day a date in numbers or in UTC means. */
    private record Hints(UrlDate address, WrittenDate stated, WrittenDate changed) {

        WrittenDate settle(WrittenDate date) {
            if (date == null || date.otherOrder() == null || isBacked(date.day())) {
                return date;
            }
            return isBacked(date.otherOrder()) ? date.swapped() : date;
        }

        /** An instant in UTC on the day that the address names, which is that of the newsroom. */
        WrittenDate onDayOfAddress(WrittenDate date) {
            WrittenDate moved = address.date() == null ? null : date.onDayOf(address.date());
            return moved == null ? date : moved;
        }

        private boolean isBacked(LocalDate day) {
            return address.fits(day)
                    || stated != null
                            && stated.otherOrder() == null
                            && stated.day().equals(day)
                    || changed != null
                            && changed.otherOrder() == null
                            && changed.day().equals(day);
        }
    }
}
