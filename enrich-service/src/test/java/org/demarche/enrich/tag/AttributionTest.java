package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through whom a stance came to the reader. */
class AttributionTest {

    private static final Tagger TAGGER = Tagger.load();

    private static List<Stance> stances(String text, String source, String target) {
        return TAGGER.tag(new TagRequest(null, text, List.of(), List.of())).tags().stances().stream()
                .filter(stance ->
                        stance.source().equals(source) && stance.target().equals(target))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tass reported that Lavrov said Russia welcomed the American proposal. Sergei Lavrov spoke in Sochi. | RUS | USA | Tass, Sergey Lavrov",
                "Kyodo reported that the Japanese foreign ministry said Japan had protested to China. | JPN | CHN | Kyodo, Japanese foreign ministry",
                "According to the Anadolu agency, Turkey's defence ministry said Turkey had rejected the Greek offer. | TUR | GRC | Anadolu agency, Turkey's defence ministry",
                "Kenya condemned Ethiopia, the Kenyan foreign ministry said, Reuters reported. | KEN | ETH | Reuters, Kenyan foreign ministry",
                "State television quoted the Egyptian president as saying that Egypt would never threaten Ethiopia. | EGY | ETH | State television, Egyptian president"
            })
    void namesEverybodyThroughWhomAStanceCame(String text, String source, String target, String chain) {
        assertThat(stances(text, source, target)).anySatisfy(stance -> {
            assertThat(String.join(", ", stance.attribution())).isEqualTo(chain);
            assertThat(stance.speaker()).isEqualTo(chain.substring(chain.indexOf(", ") + 2));
            assertThat(stance.reported()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sources said Hungary had blocked a loan to Ukraine. | HUN | UKR | Sources",
                "Pakistan has rejected the Indian proposal, officials said. | PAK | IND | officials",
                "Serbia will not recognise Kosovo, according to Reuters. | SRB | XKX | Reuters",
                "The Daily Courier reported that Tanzania had condemned Kenya. | TZA | KEN | The Daily Courier",
                "The newspaper Mwangaza reported that Peru had thanked Chile. | PER | CHL | The newspaper Mwangaza",
                "The Harbour Ledger said Norway had protested to Iceland. | NOR | ISL | The Harbour Ledger"
            })
    void keepsAVoiceThatIsNoActor(String text, String source, String target, String voice) {
        assertThat(stances(text, source, target)).isNotEmpty().allSatisfy(stance -> assertThat(stance.attribution())
                .containsExactly(voice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile condemned Bolivia. | CHL | BOL",
                "Greece rejected the Turkish proposal. | GRC | TUR",
                "South Korea thanked Japan. | KOR | JPN"
            })
    void attributesNothingThatTheWriterTells(String text, String source, String target) {
        assertThat(stances(text, source, target)).isNotEmpty().allSatisfy(stance -> {
            assertThat(stance.attribution()).isEmpty();
            assertThat(stance.reported()).isFalse();
        });
    }
}
