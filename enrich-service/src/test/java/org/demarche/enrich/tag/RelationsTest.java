package org.demarche.enrich.tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How things stand between two parties. */
class RelationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The interests of India and China will never fully overlap. | IND>CHN | CHN>IND",
                "Japan's interests and South Korea's will never fully align. | JPN>KOR | KOR>JPN",
                "The interests of Athens and Ankara will never fully coincide. | GRC>TUR | TUR>GRC",
                "The goals of Kenya and Ethiopia do not overlap. | KEN>ETH | ETH>KEN"
            })
    void readsInterestsThatWillNeverFullyOverlap(String text, String one, String other) {
        Told told = Told.in(text);

        told.asserts(one, -1, "N");
        told.asserts(other, -1, "N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EU-Hungary relations are strained. | EU>HUN | -1",
                "Greece's relations with Turkey have worsened. | GRC>TUR | -1",
                "Ties between Japan and South Korea are at their lowest point in years. | JPN>KOR | -1",
                "Talks between Serbia and Kosovo collapsed on Friday. | XKX>SRB | -1",
                "Relations between Kenya and Ethiopia have improved. | ETH>KEN | 1",
                "India's ties with Bhutan are excellent. | IND>BTN | 1"
            })
    void readsTheStateOfRelations(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }
}
