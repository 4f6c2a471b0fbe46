package org.demarche.ingest.discover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.words.MonthNames;

/**
 * Reads the dates of feeds and sitemaps: those of RFC 822 and of W3C's date and time, as loosely as publishers write them; no
 * zone means UTC. Unlike the libraries that read them, it takes no 30th of February for a 2nd of March.
 */
final class ListedDates {

    /** The zero of a computer's clock, and of the calendars before it, is the date of what has none. */
    private static final int FIRST_YEAR = 1971;

    private static final int LAST_YEAR = 9998;
    private static final int LONGEST = 80;
    private static final int CENTURY = 100;
    private static final int NEAREST_CENTURY = 2000;

    private static final String CLOCK =
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([A-Za-z]+|[+-]\\d{1,2}:?(?:\\d{2})?)?.*";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})(?:(?:[Tt]|\\s+)" + CLOCK + ")?)?");
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+" + CLOCK + ")?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

    private final FeedRules rules;
    private final Map<String, Integer> months;

    ListedDates(FeedRules rules) {
        this.rules = rules;
        this.months = MonthNames.load().numbers();
    }

    /** The moment that is written, null where it is none; {@code written} may be null. */
    Instant read(String written) {
        String text = written == null ? "" : written.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
            return moment(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), day, iso);
        }
        Matcher mail = MAIL.matcher(text);
        if (mail.matches()) {
            Integer month = month(mail.group(2));
            return month == null ? null : moment(year(mail.group(3)), month, Integer.parseInt(mail.group(1)), mail);
        }
        return null;
    }

    private Integer month(String name) {
        String month = name.toLowerCase(Locale.ROOT);
        Integer number = months.get(month);
        return number == null ? months.get(month.substring(0, 3)) : number;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        // RFC 2822: two digits are of the years 1950 to 2049.
        return year >= CENTURY ? year : year + NEAREST_CENTURY - (year >= CENTURY / 2 ? CENTURY : 0);
    }

    /** The clock is in the groups from the fourth on. */
    private Instant moment(int year, int month, int day, Matcher clock) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            LocalDateTime time = LocalDate.of(year, month, day).atTime(number(clock, 4), number(clock, 5));
            // A leap second, which the library has no number for, is still within the minute.
            return time.plusSeconds(Math.min(number(clock, 6), 59)).toInstant(zone(clock.group(7)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    private ZoneOffset zone(String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * number(offset, 3));
        }
        ZoneOffset zone = rules.zone(name);
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
