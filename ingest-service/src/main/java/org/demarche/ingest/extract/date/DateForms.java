package org.demarche.ingest.extract.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ingest.words.MonthNames;

/** The ways in which dates are written, the surest first. */
final class DateForms {

    private static final String TIME =
            "(?:(?:[T ,\u00B7|\u2013@-]|&nbsp;)*(?:(?:um|at|kl\\.?|à|a las|alle|o|ab|\u0E40\u0E27\u0E25\u0E32|\u0633\u0627\u0639\u062A)\\s+)?(\\d{1,2})(?:[:.hH](\\d{2}))(?::(\\d{2})(?:[.,:]\\d+)?)?"
                    + "\\s*([ap]\\.?\\s?m\\.?)?)?"
                    + "\\s*(?:\\(?(Z|UTC|GMT|CEST|CET|MESZ|MEZ|BST|EST|EDT|CST|CDT|PST|PDT|IST|JST|KST|MSK|EEST|EET|HKT)?\\)?\\s*([+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)";

    /**
     * A name, which may be short in Persian and is two letters with points in Thai, and the other one that Arab pages write behind a
     * stroke: each half of their readers knows one.
     */
    private static final String MONTH =
            "([\\p{L}\\p{M}]{3,}|\u062F[\u06CC\u064A]|[\u0E01-\u0E4E]{1,3}\\.[\u0E01-\u0E2E]\\.)(?:/\\p{L}{2,}(?: \\p{L}+)?)?";

    private static final int NAMED = DateSigns.LETTERS | DateSigns.FOUR_DIGITS | DateSigns.FEW_DIGITS;

    /** Reads what a pattern matched, null where it is no date after all. */
    interface Reading {
        WrittenDate of(Matcher match, boolean monthFirst);
    }

    /**
     * One way to write a date.
     *
     * @param needs the {@link DateSigns} without which no text is worth the pattern
     */
    record Form(int needs, Pattern pattern, Reading reading) {}

    private final Map<String, Integer> months;
    private final SolarCalendar solar = SolarCalendar.load();
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
                            + "\\.?,?[\\s-]+(?:de\\s+|del\\s+|\u0E1E\\.\u0E28\\.\\s*)?(\\d{4})(?!\\d)"
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
                    DateSigns.FAR | DateSigns.FEW_DIGITS,
                    "(" + Eras.NAMES
                            + ")\\s*(\\d{1,2}|\u5143)\\s*\u5E74\\s*(\\d{1,2})\\s*\u6708\\s*(\\d{1,2})\\s*\u65E5" + TIME,
                    (m, monthFirst) -> japanese(m)),
            form(
                    DateSigns.FEW_DIVIDED,
                    "(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)" + TIME,
                    this::byCountry),
            form(
                    DateSigns.FEW_DIVIDED | DateSigns.FOUR_DIGITS,
                    "(?<![\\d.])(\\d{1,2})\\. (\\d{1,2})\\. (\\d{4})(?!\\d)" + TIME,
                    (m, monthFirst) -> numbers(m, 3, 2, 1)));

    DateForms(MonthNames names) {
        months = names.numbers();
    }

    List<Form> all() {
        return forms;
    }

    private static Form form(int needs, String pattern, Reading reading) {
        return new Form(needs, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reading);
    }

    private static WrittenDate numbers(Matcher m, int year, int month, int day) {
        return DateGroups.written(
                m, 4, DateGroups.number(m, year), DateGroups.number(m, month), DateGroups.number(m, day), null);
    }

    private WrittenDate named(Matcher m, int year, int month, int day) {
        Integer number = months.get(m.group(month).toLowerCase(Locale.ROOT));
        boolean thai = Character.UnicodeScript.of(m.group(month).codePointAt(0)) == Character.UnicodeScript.THAI;
        return number == null
                ? DateGroups.written(
                        m, 4, solar.day(DateGroups.number(m, year), m.group(month), DateGroups.number(m, day)))
                : DateGroups.written(
                        m,
                        4,
                        thai ? DateGroups.year(m, year) : DateGroups.number(m, year),
                        number,
                        DateGroups.number(m, day),
                        null);
    }

    private static WrittenDate japanese(Matcher m) {
        int year = m.group(2).equals("\u5143") ? 1 : DateGroups.number(m, 2);
        LocalDate day = Eras.japanese(m.group(1), year, DateGroups.number(m, 3), DateGroups.number(m, 4));
        return DateGroups.written(m, 5, day);
    }

    private WrittenDate java(Matcher m) {
        Integer month = months.get(m.group(1).toLowerCase(Locale.ROOT));
        OffsetDateTime at = month == null
                ? null
                : DateGroups.at(
                        DateGroups.number(m, 6),
                        month,
                        DateGroups.number(m, 2),
                        DateGroups.number(m, 3),
                        DateGroups.number(m, 4),
                        DateGroups.number(m, 5),
                        0);
        return at == null ? null : new WrittenDate(at, true, false, null, m.start(), m.end());
    }

    private WrittenDate byCountry(Matcher m, boolean monthFirst) {
        int a = DateGroups.number(m, 1);
        int b = DateGroups.number(m, 3);
        int year = DateGroups.year(m, 4);
        year = year < 100 ? 2000 + year : year;
        boolean swap = b > 12 || monthFirst && m.group(2).equals("/") && a <= 12;
        boolean unsure =
                a <= 12 && b <= 12 && a != b && (monthFirst || !m.group(2).equals("."));
        int month = swap ? a : b;
        int day = swap ? b : a;
        return DateGroups.written(
                m, 5, year, month, day, unsure && month > 0 && day > 0 ? LocalDate.of(year, day, month) : null);
    }
}
