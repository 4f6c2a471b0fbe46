package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ingest.words.RuleFile;

/** The days of the solar calendar of Iran and Afghanistan, whose year begins in March: 1 Farvardin 1404 is 21 March 2025. */
final class SolarCalendar {

    private static final int FIRST_YEAR = 1369;
    private static final int LAST_YEAR = 1479;

    /** The day before the first one, by a year whose beginning is known. */
    private static final long BEFORE = LocalDate.of(2025, 3, 20).toEpochDay() - daysBefore(1404);

    private static final int LONG_MONTHS = 6;

    private final Map<String, Integer> months = new HashMap<>();

    private SolarCalendar(RuleFile file) {
        for (Map.Entry<String, List<String>> month : file.sections().entrySet()) {
            for (String line : month.getValue()) {
                for (String name : line.split("\\s+")) {
                    months.put(name, Integer.valueOf(month.getKey()));
                }
            }
        }
    }

    static SolarCalendar load() {
        return new SolarCalendar(RuleFile.load(SolarCalendar.class, "solar-months.txt"));
    }

    /** The day, null if no month is called so or the year is none in which a page was written. */
    LocalDate day(int year, String monthName, int day) {
        Integer month = months.get(monthName);
        if (month == null || year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > length(year, month)) {
            return null;
        }
        int before = month <= LONG_MONTHS ? 31 * (month - 1) : 30 * (month - 1) + LONG_MONTHS;
        return LocalDate.ofEpochDay(BEFORE + daysBefore(year) + before + day);
    }

    private static int length(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < 12 || daysBefore(year + 1) - daysBefore(year) > 365 ? 30 : 29;
    }

    /** Eight years in 33 have a day more, which is what the sun does in the centuries around ours. */
    private static long daysBefore(int year) {
        return 365L * (year - 1) + (8 * year + 21) / 33;
    }
}
