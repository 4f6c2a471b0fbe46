package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.contract.Dyad;
import org.demarche.contract.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stances with two sides, in the observation and in the dyad's roll-up. */
class CompoundStanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India is optimistic but cautious about Pakistan. | IND>PAK | optimistic | but | cautious",
                "Japan is hopeful yet wary about South Korea. | JPN>KOR | hopeful | yet | wary",
                "Kenya praised Ethiopia's reforms while criticising its border policy. | KEN>ETH | praises | while | criticises",
                "Egypt welcomed Ethiopia's offer but warned against delays. | EGY>ETH | welcomes | but | warns",
                "Serbia is open to dialogue with Kosovo, but it requires assurances. | SRB>XKX | open to | but | requires",
                "Greece is open to dialogue, but it requires assurances from Turkey. | GRC>TUR | open to | but | requires",
                "The EU is ready for talks with Hungary, although it insists on reforms. | EU>HUN | ready | although | insists on",
                "Chile is willing to negotiate with Bolivia but rejects any claim to its coast. | CHL>BOL | willing | but | rejects"
            })
    void keepsBothPoles(String text, String dyad, String one, String connector, String other) {
        Told told = Told.in(text);

        assertThat(told.of(dyad)).as(told.toString()).anySatisfy(stance -> {
            assertThat(stance.compound()).isNotNull();
            assertThat(stance.compound().poles()).containsExactly(one, other);
            assertThat(stance.compound().connector()).isEqualTo(connector);
            assertThat(stance.polarity()).isEqualTo(1);
            assertThat(stance.hedged()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India is optimistic but cautious about Pakistan. | IND>PAK",
                "Serbia is open to dialogue with Kosovo, but it requires assurances. | SRB>XKX",
                "Chile is willing to negotiate with Bolivia but rejects any claim to its coast. | CHL>BOL"
            })
    void carriesBothPolesIntoTheRollUp(String text, String name) {
        Told told = Told.in(text);
        Stance stance = told.of(name).stream()
                .filter(each -> each.compound() != null)
                .findFirst()
                .orElseThrow();

        assertThat(told.tags().dyads()).anySatisfy(dyad -> {
            assertThat(Dyad.name(dyad.source(), dyad.target())).isEqualTo(name);
            assertThat(dyad.compound()).isEqualTo(stance.compound());
            assertThat(dyad.label()).isEqualTo(Dyad.Label.MIXED);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India is optimistic about Pakistan. | IND>PAK",
                "Serbia is open to dialogue with Kosovo. | SRB>XKX",
                "Chile is willing to negotiate with Bolivia. | CHL>BOL"
            })
    void hasOnePoleWhereThereIsOne(String text, String dyad) {
        assertThat(Told.in(text).of(dyad)).isNotEmpty().allSatisfy(stance -> assertThat(stance.compound())
                .isNull());
    }
}
