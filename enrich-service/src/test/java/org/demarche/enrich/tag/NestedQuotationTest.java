package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotations inside quotations: whose word it is, and through whom it came. */
class NestedQuotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The Turkish minister told us ‘we will never attack Greece’, and we do not believe him,” the Greek foreign minister said. | TUR>GRC | Greek foreign minister, Turkish minister",
                "“The Indian envoy said ‘we reject the Pakistani claim’, and that was all,” the Pakistani spokesman said. | IND>PAK | Pakistani spokesman, Indian envoy",
                "“The Ethiopian president told me ‘we will support Kenya’,” the Kenyan president said. | ETH>KEN | Kenyan president, Ethiopian president"
            })
    void ordersTheSpeakersFromTheOutside(String text, String dyad, String chain) {
        Told told = Told.in(text);

        assertThat(told.of(dyad)).as(told.toString()).anySatisfy(stance -> assertThat(
                        String.join(", ", stance.attribution()))
                .isEqualTo(chain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We cannot trust Ankara,” the Greek prime minister said. | GRC>TUR | -1",
                "“We condemn this attack by Pakistan,” the Indian foreign minister said. | IND>PAK | -2",
                "“I thank Japan for its patience,” the South Korean president said. | KOR>JPN | 2",
                "“Our relations with Bolivia are excellent,” the Chilean president said. | CHL>BOL | 1"
            })
    void knowsWhoWeAre(String text, String dyad, int polarity) {
        Told told = Told.in(text);

        assertThat(told.of(dyad)).as(told.toString()).anySatisfy(stance -> {
            assertThat(stance.polarity()).isEqualTo(polarity);
            assertThat(stance.reported()).isTrue();
        });
    }
}
