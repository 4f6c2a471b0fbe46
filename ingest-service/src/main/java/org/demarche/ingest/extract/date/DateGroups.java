package org.demarche.ingest.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;

/** Puts dates together from what the groups of a pattern matched. */
final class DateGroups {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** In minutes: what looks like an offset and is further from UTC is none. */
    private static final int FURTHEST_OFFSET = 18 * 60;

    private DateGroups() {}

    /**
     * The date of this match, null if there is no such day.
     *
     * @param time the first of six groups: hour, minute, second, half of the day, zone, offset, each of which may be missing
     */
    static WrittenDate written(Matcher m, int time, int year, int month, int day, LocalDate otherOrder) {
        int hour = number(m, time);
        String half = m.group(time + 3);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        OffsetDateTime at = at(
                year,
                month,
                day,
                hour,
                number(m, time + 1),
                number(m, time + 2),
                ZoneOffsets.minutes(m.group(time + 4), m.group(time + 5)));
        boolean timed = m.group(time) != null;
        boolean zoned = ZoneOffsets.isKnown(m.group(time + 4)) || m.group(time + 5) != null;
        return at == null ? null : new WrittenDate(at, timed, zoned, otherOrder, m.start(), m.end());
    }

    /** The same for a day that is known, null without one. */
    static WrittenDate written(Matcher m, int time, LocalDate day) {
        return day == null ? null : written(m, time, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null);
    }

    /** Null if there is no such day, or none on which a page was written; midnight if there is no such time. */
    static OffsetDateTime at(int year, int month, int day, int hour, int minute, int second, int offsetMinutes) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            boolean time = hour < 24 && minute < 60 && second < 60;
            LocalDateTime local = time ? date.atTime(hour, minute, second) : date.atStartOfDay();
            boolean onEarth = Math.abs(offsetMinutes) <= FURTHEST_OFFSET;
            return local.atOffset(onEarth ? ZoneOffset.ofTotalSeconds(60 * offsetMinutes) : ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The year of the common era, where it may be written as Thai pages do. */
    static int year(Matcher m, int group) {
        return Eras.common(number(m, group));
    }

    /** Zero where the group is missing. */
    static int number(Matcher m, int group) {
        String digits = m.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
