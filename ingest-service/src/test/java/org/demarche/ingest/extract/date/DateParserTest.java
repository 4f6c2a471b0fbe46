package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    private final DateParser parser = DateParser.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-06|2024-05-06T00:00:00Z",
                "2024-05-06T10:20:30Z|2024-05-06T10:20:30Z",
                "2024-05-06T10:20:30.123+0200|2024-05-06T10:20:30+02:00",
                "2024-05-06 10:20 +02:00|2024-05-06T10:20:00+02:00",
                "20240506T102030|2024-05-06T10:20:30Z",
                "1714990830|2024-05-06T10:20:30Z",
                "1714990830000|2024-05-06T10:20:30Z",
                "Mon, 06 May 2024 10:20:30 GMT|2024-05-06T10:20:30Z",
                "Mon May 06 10:20:30 CEST 2024|2024-05-06T10:20:30Z",
                "May 6, 2024 at 10:20 pm EDT|2024-05-06T22:20:00-04:00",
                "2024-05-06 10:20 -23:00|2024-05-06T10:20:00Z",
                "6 May 2024|2024-05-06T00:00:00Z",
                "06.05.2024, 10:20 Uhr|2024-05-06T10:20:00Z",
                "Montag, 6. Mai 2024|2024-05-06T00:00:00Z",
                "6 mai 2024 à 10h20|2024-05-06T10:20:00Z",
                "6.Mai 2024 um 9:43|2024-05-06T09:43:00Z",
                "6 de mayo de 2024|2024-05-06T00:00:00Z",
                "6 maggio 2024|2024-05-06T00:00:00Z",
                "6 maja 2024|2024-05-06T00:00:00Z",
                "6 de maio de 2024|2024-05-06T00:00:00Z",
                "2024年5月6日|2024-05-06T00:00:00Z",
                "6. toukokuuta 2024|2024-05-06T00:00:00Z",
                "6. května 2024|2024-05-06T00:00:00Z",
                "2024. május 6.|2024-05-06T00:00:00Z",
                "2024 May 6|2024-05-06T00:00:00Z",
                "06-may-2024 5:11|2024-05-06T05:11:00Z",
                "2024-05-06T22:06:08:684Z|2024-05-06T22:06:08Z",
                "6. 5. 2024|2024-05-06T00:00:00Z",
                "2024. 5. 6.|2024-05-06T00:00:00Z",
                "2024 m. gegužės 6 d.|2024-05-06T00:00:00Z",
                "6. marts 2024|2024-03-06T00:00:00Z",
                "6 d'abril de 2024|2024-04-06T00:00:00Z",
                "6 Μαΐου 2024|2024-05-06T00:00:00Z",
                "6. маја 2024.|2024-05-06T00:00:00Z",
                "6 მაისი 2024|2024-05-06T00:00:00Z",
                "6 מאי 2024|2024-05-06T00:00:00Z",
                "6 במאי 2024|2024-05-06T00:00:00Z",
                "6 مايو 2024|2024-05-06T00:00:00Z",
                "٦ مايو ٢٠٢٤|2024-05-06T00:00:00Z",
                "6 مايو/أيار 2024|2024-05-06T00:00:00Z",
                "6 दिसंबर 2024|2024-12-06T00:00:00Z",
                "৬ ডিসেম্বর ২০২৪|2024-12-06T00:00:00Z",
                "06/05/2024|2024-05-06T00:00:00Z",
                "22 พฤศจิกายน 2568|2025-11-22T00:00:00Z",
                "22 พฤศจิกายน พ.ศ. 2568 เวลา 10:20 น.|2025-11-22T10:20:00Z",
                "22 พ.ย. 2568 10:20|2025-11-22T10:20:00Z",
                "29 ก.พ. 2567|2024-02-29T00:00:00Z",
                "22/11/2568|2025-11-22T00:00:00Z",
                "令和7年11月22日|2025-11-22T00:00:00Z",
                "令和７年１１月２２日 10:20|2025-11-22T10:20:00Z",
                "令和元年5月1日|2019-05-01T00:00:00Z",
                "平成31年4月30日|2019-04-30T00:00:00Z",
                "۱ آذر ۱۴۰۴|2025-11-22T00:00:00Z",
                "شنبه ۱ آذر ۱۴۰۴ - ۱۰:۲۰|2025-11-22T10:20:00Z",
                "1 فروردین 1404|2025-03-21T00:00:00Z",
                "30 اسفند 1403|2025-03-20T00:00:00Z",
                "1 فروردین 1403|2024-03-20T00:00:00Z",
                "31 شهریور 1403|2024-09-21T00:00:00Z",
                "1 مهر 1403|2024-09-22T00:00:00Z",
                "11 دی 1402|2024-01-01T00:00:00Z",
                "1 قوس 1404|2025-11-22T00:00:00Z",
                "6 May 2024 10:20 KST|2024-05-06T10:20:00+09:00",
                "6 May 2024 10:20 MSK|2024-05-06T10:20:00+03:00",
                "6 May 2024 10:20 (EEST)|2024-05-06T10:20:00+03:00",
                "25/05/24|2024-05-25T00:00:00Z"
            })
    void readsTheDatesThatPagesWriteWithTheirOffset(String written, String date) {
        assertThat(parser.parse(written, false).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .isEqualTo(date);
    }

    @Test
    void readsTheMonthFirstWhereTheCountryDoes() {
        assertThat(parser.parse("05/06/2024", true)).isEqualTo(OffsetDateTime.parse("2024-05-06T00:00:00Z"));
        assertThat(parser.parse("25/06/2024", true)).isEqualTo(OffsetDateTime.parse("2024-06-25T00:00:00Z"));
    }

    @Test
    void saysWhereDayAndMonthMayBeTheOtherWayRound() {
        assertThat(parser.find("on 05/06/2024", false).otherOrder()).isEqualTo("2024-05-06");
        assertThat(parser.find("on 25/06/2024", false).otherOrder()).isNull();
        assertThat(parser.find("on 05.06.2024", false).otherOrder()).isNull();
    }

    @Test
    void readsTheTimeButNoZoneWhereItsNameIsThatOfSeveral() {
        assertThat(parser.find("6 May 2024, 10:20 IST", false).zoned()).isFalse();
        assertThat(parser.find("6 May 2024, 10:20 KST", false).zoned()).isTrue();
    }

    @Test
    void readsEveryDateOfALine() {
        assertThat(parser.all("Updated 7 June 2024, first published 2024-05-06 10:20", false))
                .extracting(date -> date.at().toString())
                .containsExactly("2024-06-07T00:00Z", "2024-05-06T10:20Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2024-13-45",
                "31.02.2024",
                "0/5/2024",
                "00-10-2023",
                "10/00/2023",
                "1066-10-14",
                "call 555-2024",
                "version 10.2.1",
                "1. 2. 34",
                "iMac 24 2021",
                "令和1年1月1日",
                "平成40年11月22日",
                "令和7年13月22日",
                "30 اسفند 1404",
                "31 آذر 1404",
                "1 رجب 1447",
                "22 พ.ย. 1025",
                "12 Temmuz 2560",
                "part 2551-10-12"
            })
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(parser.parse(text, false)).isNull();
    }
}
