package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A date as a page writes it.
 *
 * @param at with the offset as written, UTC where none is; midnight where no time of day is written
 * @param timed whether a time of day is written
 * @param zoned whether an offset or zone is written
 * @param otherOrder the day if the country of the page puts day and month the other way round, null if only one way is a date
 * @param start where it starts in the text
 * @param end where it ends in the text
 */
record WrittenDate(OffsetDateTime at, boolean timed, boolean zoned, LocalDate otherOrder, int start, int end) {

    /** The furthest offsets where many people live, in hours. */
    private static final int WEST = 10;

    private static final int EAST = 13;
    private static final int QUARTER = 15;

    LocalDate day() {
        return at.toLocalDate();
    }

    /** Whether it is on this day in either order of day and month. */
    boolean mayBeOn(LocalDate other) {
        return day().equals(other) || other.equals(otherOrder);
    }

    /** Whether the instant is sure and the day may be another one where the page is read. */
    boolean isInUtc() {
        return timed && zoned && at.getOffset().getTotalSeconds() == 0;
    }

    /** Whether this is in UTC and the other one may be the same instant on the day where the page is read. */
    boolean isNextDoor(WrittenDate other) {
        return isInUtc() && Math.abs(ChronoUnit.DAYS.between(day(), other.day())) == 1;
    }

    /**
     * The same instant at an offset that puts it on the day of another date of the page, null if this one is not in UTC or no offset on
     * earth does so: the one by which the clock shows the other date's time, else the smallest.
     */
    WrittenDate onDayOf(WrittenDate local) {
        if (!isNextDoor(local)) {
            return null;
        }
        LocalDateTime instant = at.toLocalDateTime();
        if (local.timed() && !local.zoned()) {
            long minutes = ChronoUnit.MINUTES.between(
                    instant.truncatedTo(ChronoUnit.MINUTES), local.at().toLocalDateTime());
            return minutes % QUARTER == 0 && isOnEarth(minutes) ? at((int) minutes) : null;
        }
        for (int hours = 1; hours <= EAST; hours++) {
            int offset = local.day().isBefore(day()) ? -60 * hours : 60 * hours;
            if (isOnEarth(offset) && instant.plusMinutes(offset).toLocalDate().equals(local.day())) {
                return at(offset);
            }
        }
        return null;
    }

    private static boolean isOnEarth(long minutes) {
        return minutes >= -60 * WEST && minutes <= 60 * EAST;
    }

    private WrittenDate at(int minutes) {
        return new WrittenDate(
                at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(60 * minutes)), true, true, null, start, end);
    }

    /** The same date with day and month the other way round. */
    WrittenDate swapped() {
        return new WrittenDate(at.with(otherOrder), timed, zoned, day(), start, end);
    }
}
