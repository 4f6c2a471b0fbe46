package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a page says about its date.
 *
 * @param date the day, null if it does not name one
 * @param month the month where it names no day, null if it does not either
 */
record UrlDate(WrittenDate date, YearMonth month) {

    private static final Pattern DAY = Pattern.compile(
            "[/_=-]((?:19|20)\\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01]|(?<=[/_-])[1-9])(?=[/_.+?-]|$)");
    private static final Pattern DAY_LAST_YEAR =
            Pattern.compile("[/_-](0[1-9]|[12]\\d|3[01])[_.-](0[1-9]|1[0-2])[_.-]((?:19|20)\\d{2})(?=[/_.+?-]|$)");
    private static final Pattern RUN_LAST_YEAR =
            Pattern.compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(20\\d{2})(?=[/.]|$)");
    private static final Pattern NAMED = Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,})/(\\d{1,2})(?=/|$)");
    private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d{2})/(0[1-9]|1[0-2])/");

    static UrlDate of(String url, DateParser parser) {
        // The patterns are dear, and most addresses hold no year.
        if (url == null || !url.contains("20") && !url.contains("19")) {
            return new UrlDate(null, null);
        }
        Matcher day = DAY.matcher(url);
        if (day.find()) {
            return new UrlDate(parser.find(day.group(1) + "-" + day.group(2) + "-" + day.group(3), false), null);
        }
        Matcher last = DAY_LAST_YEAR.matcher(url);
        if (last.find() || last.usePattern(RUN_LAST_YEAR).reset().find()) {
            return new UrlDate(parser.find(last.group(3) + "-" + last.group(2) + "-" + last.group(1), false), null);
        }
        Matcher named = NAMED.matcher(url);
        if (named.find()) {
            return new UrlDate(parser.find(named.group(3) + " " + named.group(2) + " " + named.group(1), false), null);
        }
        Matcher month = MONTH.matcher(url);
        boolean found = month.find();
        return new UrlDate(
                null, found ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))) : null);
    }

    /** Whether the address names this day, or only its month. */
    boolean fits(LocalDate day) {
        return names(day) || YearMonth.from(day).equals(month);
    }

    boolean names(LocalDate day) {
        return date != null && date.day().equals(day);
    }
}
