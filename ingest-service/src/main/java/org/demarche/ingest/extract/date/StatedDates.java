package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The dates that the head of a page states for one event.
 *
 * @param all the surest first
 * @param onlyForSearch whether all of them are in the data of schema.org, which search engines read and no preview shows
 */
record StatedDates(List<WrittenDate> all, boolean onlyForSearch) {

    /** The names of meta elements that hold data of schema.org: microdata. */
    private static final Set<String> MICRODATA = Set.of("datepublished", "datecreated");

    /** Those under a name of the JSON-LD and under the names of meta elements. */
    static StatedDates of(DatedPage page, String name, List<String> metas, DateParser parser) {
        List<WrittenDate> found = new ArrayList<>();
        boolean onlyForSearch = true;
        WrittenDate first = parser.find(page.jsonLd().text(name), page.monthFirst());
        if (page.isValid().test(first)) {
            found.add(first);
        }
        for (String meta : metas) {
            for (String content : page.head().allMeta(meta)) {
                WrittenDate date = parser.find(content, page.monthFirst());
                if (page.isValid().test(date)) {
                    found.add(date);
                    onlyForSearch &= MICRODATA.contains(meta);
                }
            }
        }
        return new StatedDates(found, onlyForSearch);
    }

    /** The first one, but at the offset of the page where another one gives the same instant another day by it; null if there is none. */
    WrittenDate surest() {
        if (all.isEmpty()) {
            return null;
        }
        WrittenDate first = all.get(0);
        for (WrittenDate other : all) {
            if (first.isInUtc()
                    && !other.day().equals(first.day())
                    && other.at().isEqual(first.at())) {
                return other;
            }
        }
        return first;
    }

    /** The first one on a day that passes, null if there is none. */
    WrittenDate on(Predicate<LocalDate> day) {
        for (WrittenDate date : all) {
            if (day.test(date.day())) {
                return date;
            }
        }
        return null;
    }
}
