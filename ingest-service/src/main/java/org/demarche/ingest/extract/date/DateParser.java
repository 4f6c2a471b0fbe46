package org.demarche.ingest.extract.date;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.demarche.ingest.words.MonthNames;
import org.demarche.ingest.words.Spaces;

/**
 * Reads the dates that pages write: ISO and its cousins, numbers by country, months by name, the years of Thailand and Japan and
 * the calendar of Iran; no zone means UTC.
 */
final class DateParser {

    private static final int LONGEST = 200;

    /** Behind the number of a year in Japan, where eras are short, and before it what counts as the first. */
    private static final char YEAR = '\u5E74';

    private static final String FIRST = "\u5143";

    private final List<DateForms.Form> forms;

    private DateParser(DateForms forms) {
        this.forms = forms.all();
    }

    static DateParser load() {
        return new DateParser(new DateForms(MonthNames.load()));
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
        if (DigitDates.isEpoch(plain)) {
            return DigitDates.sinceEpoch(plain);
        }
        WrittenDate first = find(plain, 0, DateSigns.of(plain), monthFirst);
        return first == null ? DigitDates.compact(plain) : first;
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
        for (DateForms.Form form : forms) {
            if (first != null && first.start() == from) {
                return first;
            }
            if ((signs & form.needs()) != form.needs()) {
                continue;
            }
            Matcher m = form.pattern().matcher(text);
            boolean found = m.find(from);
            while (found && (first == null || m.start() < first.start())) {
                WrittenDate date = form.reading().of(m, monthFirst);
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
                if (run >= 4 || run > 0 && divided >= 2 || c == YEAR && (run > 0 || text.startsWith(FIRST, i - 1))) {
                    return true;
                }
                run = 0;
            }
        }
        return false;
    }
}
