package org.demarche.ingest.extract.date;

import org.demarche.ingest.extract.date.DateLabels.Label;
import org.demarche.ingest.extract.date.ShownDates.Shown;

/** Weighs the date of publication that the head of a page states, of which there is one, against those that readers see. */
record StatedAgainstSeen(StatedDates stated, SeenDates seen, Hints hints) {

    WrittenDate published() {
        WrittenDate surest = hints.settle(stated.surest());
        return quoted(seen.own() == null ? hints.onDayOfAddress(surest) : agreed(surest, seen.own()));
    }

    /**
     * What the head states, unless the page shows another day that the head states as well or an earlier one: guides show the day of
     * their last revision, and content systems state that of their last import.
     */
    private WrittenDate agreed(WrittenDate surest, Shown own) {
        WrittenDate shown = hints.settle(own.date());
        if (surest.day().equals(shown.day())) {
            return surest.timed() || !shown.timed() ? surest : shown;
        }
        if (own.label() != Label.PUBLISHED && seen.hasOwn(surest.day())) {
            return surest;
        }
        WrittenDate other = stated.on(shown.day()::equals);
        if (other != null) {
            return other;
        }
        if (shown.timed() && shown.zoned() && shown.at().isEqual(surest.at())) {
            return shown;
        }
        WrittenDate moved = shown.timed() || hints.address().names(shown.day()) ? surest.onDayOf(shown) : null;
        if (moved != null) {
            return moved;
        }
        boolean shownFirst = own.label() == Label.PUBLISHED || shown.day().isBefore(surest.day());
        return (shownFirst || isNewEdition(surest, shown)) && surest.onDayOf(shown) == null ? shown : surest;
    }

    /** Whether readers see a day of which the head knows nothing, neither as that of its last change nor after it, and only that one. */
    private boolean isNewEdition(WrittenDate surest, WrittenDate shown) {
        boolean beforeChange =
                hints.changed() == null || shown.day().isBefore(hints.changed().day());
        return beforeChange && !seen.has(surest.day());
    }

    /**
     * The date, unless readers find it nowhere on the page: then the one of several stated that they do find, else the one by which
     * they would quote the article.
     */
    private WrittenDate quoted(WrittenDate date) {
        WrittenDate atHeadline =
                hints.settle(seen.own() == null ? seen.revised() : seen.own().date());
        if (atHeadline != null && isSame(date, atHeadline) || hints.address().names(date.day())) {
            return date;
        }
        boolean unsure = stated.on(day -> !day.equals(date.day())) != null;
        boolean doubted = unsure || atHeadline == null || stated.onlyForSearch();
        if (!doubted || seen.has(date.day())) {
            return date;
        }
        WrittenDate other = unsure ? stated.on(seen::has) : null;
        WrittenDate instead = other == null && !hints.address().fits(date.day()) ? instead(atHeadline) : other;
        return instead == null || isSame(date, instead) ? date : instead;
    }

    /**
     * The date by which readers would quote the article, null if the page shows none: the one at the headline, even if it is that of a
     * change, where only search engines are told when it was published; else the one that the page calls that of the publication.
     */
    private WrittenDate instead(WrittenDate atHeadline) {
        if (atHeadline != null) {
            return stated.onlyForSearch() ? atHeadline : null;
        }
        return hints.settle(seen.inLines().published());
    }

    private static boolean isSame(WrittenDate date, WrittenDate shown) {
        return shown.mayBeOn(date.day()) || date.isNextDoor(shown);
    }
}
