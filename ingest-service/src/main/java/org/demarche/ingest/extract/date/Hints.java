package org.demarche.ingest.extract.date;

import java.time.LocalDate;

/** What else dates the page, to tell which day a date in numbers or in UTC means. */
record Hints(UrlDate address, WrittenDate stated, WrittenDate changed) {

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
                || stated != null && stated.otherOrder() == null && stated.day().equals(day)
                || changed != null
                        && changed.otherOrder() == null
                        && changed.day().equals(day);
    }
}
