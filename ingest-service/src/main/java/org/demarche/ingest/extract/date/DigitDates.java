package org.demarche.ingest.extract.date;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that are written as one run of digits. */
final class DigitDates {

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");

    private DigitDates() {}

    /** Whether the text is a number of seconds or milliseconds since 1970. */
    static boolean isEpoch(String text) {
        return text.startsWith("1") && EPOCH.matcher(text).matches();
    }

    static WrittenDate sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        OffsetDateTime at = Instant.ofEpochSecond(digits.length() > 10 ? number / 1000 : number)
                .atOffset(ZoneOffset.UTC);
        return new WrittenDate(at, true, true, null, 0, digits.length());
    }

    /** The first year, month and day without strokes in the text, null if there is none. */
    static WrittenDate compact(String text) {
        Matcher m = COMPACT.matcher(text);
        OffsetDateTime at = !m.find()
                ? null
                : DateGroups.at(
                        DateGroups.number(m, 1),
                        DateGroups.number(m, 2),
                        DateGroups.number(m, 3),
                        DateGroups.number(m, 4),
                        DateGroups.number(m, 5),
                        DateGroups.number(m, 6),
                        0);
        return at == null ? null : new WrittenDate(at, m.group(4) != null, false, null, m.start(), m.end());
    }
}
