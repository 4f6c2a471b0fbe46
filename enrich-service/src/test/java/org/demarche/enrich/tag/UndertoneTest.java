package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attitude in what somebody says of a partner without doing or demanding anything. */
class UndertoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru condemned Bolivia over the fuel. Peru's prime minister said the smuggling was a disgrace. | PER>BOL | blame",
                "Kenya thanked Ethiopia for the power line. The Kenyan president said the border was peaceful. | KEN>ETH | praise",
                "Greece accused Turkey of provocations. The Greek foreign minister said the maps were a fraud. | GRC>TUR | blame"
            })
    void readsTheToneTowardAPartnerWhoIsKnown(String text, String dyad, String tone) {
        assertThat(Told.in(text).of(dyad)).as(text).anySatisfy(stance -> assertThat(stance.rules())
                .contains("stance.undertone." + tone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru's prime minister said the smuggling was a disgrace.",
                "The Kenyan president said the border was peaceful.",
                "The Greek foreign minister said the maps were a fraud."
            })
    void leavesAToneThatNobodyIsKnownToBeMeantBy(String text) {
        assertThat(Told.in(text).tags().stances())
                .noneMatch(stance -> stance.rules().stream().anyMatch(rule -> rule.startsWith("stance.undertone")));
    }
}
