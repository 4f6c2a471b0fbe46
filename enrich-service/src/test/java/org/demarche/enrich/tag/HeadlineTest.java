package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines, most of which do without a verb. */
class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India, Pakistan in fresh talks | IND>PAK | 1",
                "India, Pakistan in fresh talks | PAK>IND | 1",
                "EU fury at Hungary over veto | EU>HUN | -2",
                "Kenya anger over Ethiopian border closure | KEN>ETH | -1",
                "Tokyo-Seoul row over fishing rights | JPN>KOR | -1",
                "Chile warning to Bolivia over river | CHL>BOL | -1",
                "Serbia-Kosovo talks: no breakthrough | SRB>XKX | 1",
                "Egyptian praise for Ethiopia | EGY>ETH | 2",
                "Athens-Ankara talks in Izmir | TUR>GRC | 1"
            })
    void readsAHeadlineWithoutAVerb(String text, String dyad, int polarity) {
        Told told = Told.in(text);

        assertThat(told.of(dyad)).as(told.toString()).anyMatch(stance -> stance.polarity() == polarity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Japan hits back at South Korea | JPN>KOR | -1",
                "Turkey slams Greece over islands | TUR>GRC | -2",
                "Egypt, Ethiopia sign dam deal | EGY>ETH | 1"
            })
    void readsTheShortPresentOfAHeadline(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }
}
