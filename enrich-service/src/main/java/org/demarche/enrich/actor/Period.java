package org.demarche.enrich.actor;

import java.time.LocalDate;

/** The days from one to another, both included. */
record Period(LocalDate from, LocalDate to) {

    static Period of(LocalDate day) {
        return new Period(day, day);
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The days of both; this one where they share none. */
    Period narrowedTo(Period other) {
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = to.isBefore(other.to) ? to : other.to;
        return later.isAfter(earlier) ? this : new Period(later, earlier);
    }
}
