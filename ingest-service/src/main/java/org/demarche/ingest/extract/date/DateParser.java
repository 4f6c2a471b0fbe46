package org.demarche.ingest.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.words.MonthNames;
import org.demarche.ingest.words.Spaces;

/** Reads the dates that pages write: ISO and its cousins, numbers by country, months by name; no zone means UTC. */
final class DateParser {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** In minutes: what looks like an offset and is further from UTC is none. */
    private static final int FURTHEST_OFFSET = 18 * 60;

    private static final String TIME =
            "(?:(?:[T ,\u00B7|\u2013@-]|&nbsp;)*(?:(?:um|at|kl\\.?|à|a las|alle|o|ab)\\s+)?(\\d{1,2})(?:[:.hH](\\d{2}))(?::(\\d{2})(?:[.,:]\\d+)?)?"
                    + "\\s*([ap]\\.?\\s?m\\.?)?)?"
                    + "\\s*(?:\\(?(Z|UTC|GMT|CEST|CET|MESZ|MEZ|BST|EST|EDT|CST|CDT|PST|PDT|IST|JST)?\\)?\\s*([+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)";

    /** A name, and the other one that Arab pages write behind a stroke: each half of their readers knows one. */
    private static final String MONTH = "([\\p{L}\\p{M}]{3,})(?:/\\p{L}{2,}(?: \\p{L}+)?)?";

    private static final int NAMED = DateSigns.LETTERS | DateSigns.FOUR_DIGITS | DateSigns.FEW_DIGITS;
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("cet", 1),
            Map.entry("mez", 1),
            Map.entry("cest", 2),
            Map.entry("mesz", 2),
            Map.entry("bst", 1),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("jst", 9));

    /** Reads what a pattern matched, null where it is no date after all. */
    private interface Reading {
        WrittenDate of(Matcher match, boolean monthFirst);
    }

    /**
     * One way to write a date.
     *
     * @param needs the {@link DateSigns} without which no text is worth the pattern
     */
    private record Form(int needs, Pattern pattern, Reading reading) {}

    private final Map<String, Integer> months;
    private final List<Form> forms = List.of(
            form(
                    DateSigns.FOUR_DIVIDED | DateSigns.FEW_DIGITS,
                    "(?<!\\d)(\\d{4})(?:[-/.]|\\. )(\\d{1,2})(?:[-/.]|\\. )(\\d{1,2})(?!\\d)" + TIME,
                    (m, monthFirst) -> numbers(m, 1, 2, 3)),
            form(
                    DateSigns.LETTERS | DateSigns.COLONS,
                    "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) (?:\\p{L}+ )?(\\d{4})",
                    (m, monthFirst) -> java(m)),
            form(
                    NAMED,
                    "(?<!\\d)(\\d{1,2})(?:(?:st|nd|rd|th|er|\\.|º|-?го)?[\\s-]+|\\.)(?:de\\s+|of\\s+|d['\u2019])?"
                            + MONTH
                            + "\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)"
                            + TIME,
                    (m, monthFirst) -> named(m, 3, 2, 1)),
            form(
                    NAMED,
                    MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)" + TIME,
                    (m, monthFirst) -> named(m, 3, 1, 2)),
            form(
                    NAMED,
                    "(?<!\\d)((?:19|20)\\d{2})\\.?[\\s-]+(?:m\\.\\s+)?" + MONTH + "\\.?[\\s-]+(\\d{1,2})(?!\\d)" + TIME,
                    (m, monthFirst) -> named(m, 1, 2, 3)),
            form(
                    DateSigns.FAR | DateSigns.FEW_DIGITS,
                    "(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]" + TIME,
                    (m, monthFirst) -> numbers(m, 1, 2, 3)),
            form(
                    DateSigns.FEW_DIVIDED,
                    "(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)" + TIME,
                    this::byCountry),
            form(
                    DateSigns.FEW_DIVIDED | DateSigns.FOUR_DIGITS,
                    "(?<![\\d.])(\\d{1,2})\\. (\\d{1,2})\\. (\\d{4})(?!\\d)" + TIME,
                    (m, monthFirst) -> numbers(m, 3, 2, 1)));

    private DateParser(MonthNames names) {
        months = names.numbers();
    }

    static DateParser load() {
        return new DateParser(MonthNames.load());
    }

    private static Form form(int needs, String pattern, Reading reading) {
        return new Form(needs, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reading);
    }

    /** The instant of the first date in the text, null if there is none. */
    OffsetDateTime parse(String text, boolean monthFirst) {
        WrittenDate date = find(text, monthFirst);
        return date == null ? null : date.at();
    }

    /** The first date in the text, null if there is none; {@code monthFirst} reads 4/5/2024 as the fifth of April. */
    WrittenDate find(String text, boolean monthFirst) {
        if (text == null || !mayHoldDate(text)) {
            return null;
        }
        String plain = WesternDigits.of(Spaces.collapse(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        if (plain.startsWith("1") && EPOCH.matcher(plain).matches()) {
            long number = Long.parseLong(plain);
            OffsetDateTime at = Instant.ofEpochSecond(plain.length() > 10 ? number / 1000 : number)
                    .atOffset(ZoneOffset.UTC);
            return new WrittenDate(at, true, true, null, 0, plain.length());
        }
        WrittenDate first = find(plain, 0, DateSigns.of(plain), monthFirst);
        return first == null ? compact(plain) : first;
    }

    /** The dates of a line without runs of white space, in their order. */
    List<WrittenDate> all(String line, boolean monthFirst) {
        List<WrittenDate> dates = new ArrayList<>();
        if (mayHoldDate(line) && line.length() <= LONGEST) {
            String plain = WesternDigits.of(line);
            int signs = DateSigns.of(plain);
            WrittenDate date = find(plain, 0, signs, monthFirst);
            while (date != null) {
                dates.add(date);
                date = find(plain, date.end(), signs, monthFirst);
            }
        }
        return dates;
    }

    private WrittenDate find(String text, int from, int signs, boolean monthFirst) {
        WrittenDate first = null;
        for (Form form : forms) {
            if (first != null && first.start() == from) {
                return first;
            }
            if ((signs & form.needs) != form.needs) {
                continue;
            }
            Matcher m = form.pattern.matcher(text);
            boolean found = m.find(from);
            while (found && (first == null || m.start() < first.start())) {
                WrittenDate date = form.reading.of(m, monthFirst);
                first = date == null ? first : date;
                found = m.find();
            }
        }
        return first;
    }

    /** Most lines hold no year and no numbers that points or strokes divide, and are not worth a pattern. */
    static boolean mayHoldDate(String text) {
        int run = 0;
        int divided = 0;
        for (int i = 0; i <= text.length() && i <= LONGEST; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (WesternDigits.isDigit(c)) {
                run++;
            } else {
                divided += run > 0 && run <= 2 && (c == '.' || c == '/' || c == '-') ? 1 : 0;
                if (run >= 4 || run > 0 && divided >= 2) {
                    return true;
                }
                run = 0;
            }
        }
        return false;
    }

    private static WrittenDate numbers(Matcher m, int year, int month, int day) {
        return written(m, 4, number(m.group(year)), number(m.group(month)), number(m.group(day)), null);
    }

    private WrittenDate named(Matcher m, int year, int month, int day) {
        Integer number = months.get(m.group(month).toLowerCase(Locale.ROOT));
        return number == null ? null : written(m, 4, number(m.group(year)), number, number(m.group(day)), null);
    }

    private WrittenDate java(Matcher m) {
        Integer month = months.get(m.group(1).toLowerCase(Locale.ROOT));
        OffsetDateTime at = month == null
                ? null
                : at(
                        number(m.group(6)),
                        month,
                        number(m.group(2)),
                        number(m.group(3)),
                        number(m.group(4)),
                        number(m.group(5)),
                        0);
        return at == null ? null : new WrittenDate(at, true, false, null, m.start(), m.end());
    }

    private WrittenDate byCountry(Matcher m, boolean monthFirst) {
        int a = number(m.group(1));
        int b = number(m.group(3));
        int year = number(m.group(4));
        year = year < 100 ? 2000 + year : year;
        boolean swap = b > 12 || monthFirst && m.group(2).equals("/") && a <= 12;
        boolean unsure =
                a <= 12 && b <= 12 && a != b && (monthFirst || !m.group(2).equals("."));
        int month = swap ? a : b;
        int day = swap ? b : a;
        return written(m, 5, year, month, day, unsure && month > 0 && day > 0 ? LocalDate.of(year, day, month) : null);
    }

    private static WrittenDate compact(String text) {
        Matcher m = COMPACT.matcher(text);
        OffsetDateTime at = !m.find()
                ? null
                : at(
                        number(m.group(1)),
                        number(m.group(2)),
                        number(m.group(3)),
                        number(m.group(4)),
                        number(m.group(5)),
                        number(m.group(6)),
                        0);
        return at == null ? null : new WrittenDate(at, m.group(4) != null, false, null, m.start(), m.end());
    }

    private static WrittenDate written(Matcher m, int time, int year, int month, int day, LocalDate otherOrder) {
        int hour = number(m.group(time));
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
                number(m.group(time + 1)),
                number(m.group(time + 2)),
                offset(m.group(time + 4), m.group(time + 5)));
        boolean timed = m.group(time) != null;
        boolean zoned = m.group(time + 4) != null || m.group(time + 5) != null;
        return at == null ? null : new WrittenDate(at, timed, zoned, otherOrder, m.start(), m.end());
    }

    private static int offset(String zone, String offset) {
        if (offset != null) {
            int hours = number(offset.substring(1, 3));
            int minutes = offset.length() > 3 ? number(offset.substring(offset.length() - 2)) : 0;
            return (offset.charAt(0) == '-' ? -1 : 1) * (hours * 60 + minutes);
        }
        return zone == null ? 0 : 60 * ZONE_HOURS.getOrDefault(zone.toLowerCase(Locale.ROOT), 0);
    }

    private static OffsetDateTime at(
            int year, int month, int day, int hour, int minute, int second, int offsetMinutes) {
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

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
