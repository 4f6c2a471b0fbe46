package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody calls another. */
class LabellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "South Africa's president described the United States as an indispensable partner. | ZAF>USA | 1",
                "Rwanda's ambassador called the UN resolution one-sided. | RWA>UN | -1",
                "Ethiopia calls Egypt a reliable neighbour. | ETH>EGY | 1",
                "Greece described the Turkish maps as a provocation. | GRC>TUR | -1"
            })
    void readsPraiseAndBlameInALabel(String text, String dyad, int polarity) {
        Told.in(text).asserts(dyad, polarity, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile rejected the Bolivian claim. Bolivia called the answer absurd. | BOL>CHL",
                "Japan condemned North Korea. Pyongyang described the statement as a farce. | PRK>JPN",
                "Serbia accused Kosovo of theft. Pristina called the charge baseless. | XKX>SRB"
            })
    void takesWhoeverSpokeBeforeForTheOneThatIsMeant(String text, String dyad) {
        assertThat(Told.in(text).of(dyad)).as(text).anyMatch(stance -> stance.polarity() == -1);
    }
}
