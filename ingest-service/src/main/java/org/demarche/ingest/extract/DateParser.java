package org.demarche.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages write: ISO and its cousins, numbers by country, months by name; no zone means UTC. */
final class DateParser {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** In minutes: what looks like an offset and is further from UTC is none. */
    private static final int FURTHEST_OFFSET = 18 * 60;

    private static final String TIME =
            "(?:[T ,\u00B7|\u2013@-]*(?:(?:um|at|kl\\.?|à|a las|alle|o|ab)\\s+)?(\\d{1,2})(?:[:.h](\\d{2}))(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?)?"
                    + "\\s*(?:\\(?(Z|UTC|GMT|CEST|CET|MESZ|MEZ|BST|EST|EDT|CST|CDT|PST|PDT|IST|JST)?\\)?\\s*([+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:de\\s+|of\\s+)?(\\p{L}{3,})\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)"
                    + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_NAME_DAY = Pattern.compile(
            "(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern CJK =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]" + TIME);
    private static final Pattern JAVA =
            Pattern.compile("\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) (?:\\p{L}+ )?(\\d{4})");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
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

    private final Map<String, Integer> months = new HashMap<>();

    private DateParser(RuleFile file) {
        for (Map.Entry<String, List<String>> month : file.sections().entrySet()) {
            for (String line : month.getValue()) {
                for (String name : line.split("\\s+")) {
                    months.put(name, Integer.valueOf(month.getKey()));
                }
            }
        }
    }

    static DateParser load() {
        return new DateParser(RuleFile.load("months.txt"));
    }

    /** The first date in the text, null if there is none; {@code monthFirst} reads 4/5/2024 as the fifth of April. */
    OffsetDateTime parse(String text, boolean monthFirst) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = Spaces.collapse(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (EPOCH.matcher(plain).matches()) {
            long number = Long.parseLong(plain);
            return Instant.ofEpochSecond(plain.length() > 10 ? number / 1000 : number)
                    .atOffset(ZoneOffset.UTC);
        }
        Matcher m = ISO.matcher(plain);
        if (m.find()) {
            return time(m, 4, number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = JAVA.matcher(plain);
        if (m.find() && months.containsKey(m.group(1).toLowerCase(Locale.ROOT))) {
            return at(
                    number(m.group(6)),
                    months.get(m.group(1).toLowerCase(Locale.ROOT)),
                    number(m.group(2)),
                    number(m.group(3)),
                    number(m.group(4)),
                    number(m.group(5)),
                    0);
        }
        m = DAY_MONTH_NAME.matcher(plain);
        while (m.find()) {
            Integer month = months.get(m.group(2).toLowerCase(Locale.ROOT));
            if (month != null) {
                return time(m, 4, number(m.group(3)), month, number(m.group(1)));
            }
        }
        m = MONTH_NAME_DAY.matcher(plain);
        while (m.find()) {
            Integer month = months.get(m.group(1).toLowerCase(Locale.ROOT));
            if (month != null) {
                return time(m, 4, number(m.group(3)), month, number(m.group(2)));
            }
        }
        m = CJK.matcher(plain);
        if (m.find()) {
            return time(m, 4, number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        m = DAY_FIRST.matcher(plain);
        if (m.find()) {
            return dayFirst(m, monthFirst);
        }
        m = COMPACT.matcher(plain);
        if (m.find()) {
            return at(
                    number(m.group(1)),
                    number(m.group(2)),
                    number(m.group(3)),
                    number(m.group(4)),
                    number(m.group(5)),
                    number(m.group(6)),
                    0);
        }
        return null;
    }

    private static OffsetDateTime dayFirst(Matcher m, boolean monthFirst) {
        int a = number(m.group(1));
        int b = number(m.group(3));
        int year = number(m.group(4));
        year = year < 100 ? 2000 + year : year;
        boolean swap = b > 12 || monthFirst && m.group(2).equals("/") && a <= 12;
        return time(m, 5, year, swap ? a : b, swap ? b : a);
    }

    private static OffsetDateTime time(Matcher m, int time, int year, int month, int day) {
        int hour = number(m.group(time));
        String half = m.group(time + 3);
        if (half != null) {
            boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return at(
                year,
                month,
                day,
                hour,
                number(m.group(time + 1)),
                number(m.group(time + 2)),
                offset(m.group(time + 4), m.group(time + 5)));
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
