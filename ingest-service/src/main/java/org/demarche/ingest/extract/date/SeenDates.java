package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.date.DateLabels.Label;
import org.demarche.ingest.extract.date.ShownDates.Shown;

/** The dates that readers of a page see: at the headline, and on the rest of the page, which is searched only when it is asked for. */
final class SeenDates {

    private final DatedPage page;
    private final List<Shown> shown;
    private final HiddenDates hiddenDates;
    private final Shown own;
    private Set<LocalDate> days;

    /** Starts with those around the headline. */
    SeenDates(DatedPage page, List<Shown> shown, HiddenDates hiddenDates) {
        this.page = page;
        this.shown = shown;
        this.hiddenDates = hiddenDates;
        own = findOwn();
    }

    private Shown findOwn() {
        Shown first = null;
        for (Shown each : shown) {
            if (each.isOwn() && each.label() != Label.CHANGED) {
                if (page.address().fits(each.date().day())) {
                    return each;
                }
                first = first == null ? each : first;
            }
        }
        return first;
    }

    /** The article's date at the headline, null if there is none. */
    Shown own() {
        return own;
    }

    /** Whether one of the article's dates at the headline, not that of a change, is on this day. */
    boolean hasOwn(LocalDate day) {
        return shown.stream()
                .anyMatch(each -> each.isOwn()
                        && each.label() != Label.CHANGED
                        && each.date().mayBeOn(day));
    }

    /** The date of the article's last change at the headline, null if there is none. */
    WrittenDate revised() {
        return first(Label.CHANGED, true);
    }

    /** The first date with this label around the headline, whatever it is of; null if there is none. */
    WrittenDate near(Label label) {
        return first(label, false);
    }

    private WrittenDate first(Label label, boolean onlyOwn) {
        for (Shown each : shown) {
            if (each.label() == label && (each.isOwn() || !onlyOwn)) {
                return each.date();
            }
        }
        return null;
    }

    /** The first dates in the short lines of the whole page. */
    HiddenDates.InLines inLines() {
        return hiddenDates.fromLines(page);
    }

    /** Whether the day is written anywhere on the page or in its title, in either order of day and month. */
    boolean has(LocalDate day) {
        if (days == null) {
            days = hiddenDates.days(page);
        }
        return days.contains(day);
    }
}
