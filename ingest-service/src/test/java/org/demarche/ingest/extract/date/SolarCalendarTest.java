package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarCalendarTest {

    private static final String FARVARDIN = "\u0641\u0631\u0648\u0631\u062f\u06cc\u0646";
    private static final String ESFAND = "\u0627\u0633\u0641\u0646\u062f";

    private final SolarCalendar calendar = SolarCalendar.load();

    @ParameterizedTest
    @CsvSource({
        "1370, 1991-03-21",
        "1375, 1996-03-20",
        "1376, 1997-03-21",
        "1380, 2001-03-21",
        "1384, 2005-03-21",
        "1388, 2009-03-21",
        "1392, 2013-03-21",
        "1396, 2017-03-21",
        "1399, 2020-03-20",
        "1400, 2021-03-21",
        "1404, 2025-03-21",
        "1405, 2026-03-21",
        "1408, 2029-03-20"
    })
    void beginsTheYearWithSpring(int year, String day) {
        assertThat(calendar.day(year, FARVARDIN, 1)).isEqualTo(day);
    }

    @Test
    void hasAThirtiethOfEsfandInLeapYearsOnly() {
        assertThat(calendar.day(1399, ESFAND, 30)).isEqualTo("2021-03-20");
        assertThat(calendar.day(1400, ESFAND, 30)).isNull();
    }
}
