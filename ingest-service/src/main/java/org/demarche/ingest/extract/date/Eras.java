package org.demarche.ingest.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Map;

/** Years that are counted otherwise than from the common era, with months and days that are the same. */
final class Eras {

    private static final int FIRST_BUDDHIST = 2533;
    private static final int LAST_BUDDHIST = 2643;
    private static final Map<String, JapaneseEra> JAPANESE =
            Map.of("\u4EE4\u548C", JapaneseEra.REIWA, "\u5E73\u6210", JapaneseEra.HEISEI);

    /** The names of the eras of Japan in which pages are written, as alternatives of a pattern. */
    static final String NAMES = String.join("|", JAPANESE.keySet());

    private Eras() {}

    /** The year itself, unless it can only be one of the Buddhist era, as Thai pages write it. */
    static int common(int year) {
        return year < FIRST_BUDDHIST || year > LAST_BUDDHIST
                ? year
                : LocalDate.from(ThaiBuddhistDate.of(year, 1, 1)).getYear();
    }

    /** The day in an era of Japan, null if it has no such day. */
    static LocalDate japanese(String era, int year, int month, int day) {
        try {
            return LocalDate.from(JapaneseDate.of(JAPANESE.get(era), year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
