package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stance is about. */
class IssueTest {

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
                "Russia rejected the American proposal on arms control. | RUS | USA | SEC.ARMS_CONTROL",
                "India accused Pakistan of sponsoring terrorism. | IND | PAK | SEC.TERRORISM",
                "Japan criticised South Korea over export controls. | JPN | KOR | ECO.TECH_CONTROLS",
                "Greece warned Turkey over the disputed waters. | GRC | TUR | CRI.BORDER_TERRITORY",
                "Egypt urged Ethiopia to release the detained journalists in a prisoner swap. | EGY | ETH | BIL.DETAINEES"
            })
    void tiesAStanceToTheThemeThatItsSentenceShows(String text, String source, String target, String issue) {
        assertThat(stances(text, source, target)).isNotEmpty().allSatisfy(stance -> assertThat(stance.issue())
                .isEqualTo(issue));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile condemned Bolivia. | CHL | BOL",
                "Poland praised Ukraine. | POL | UKR",
                "The foreign minister of Kenya thanked Ethiopia. | KEN | ETH"
            })
    void leavesTheIssueOpenWhereTheSentenceShowsNone(String text, String source, String target) {
        assertThat(stances(text, source, target)).isNotEmpty().allSatisfy(stance -> assertThat(stance.issue())
                .isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The war in Ukraine goes on. Serbia thanked Croatia. | SRB | HRV",
                "Arms control is on the agenda. Peru welcomed Ecuador's decision. | PER | ECU",
                "Sanctions have failed. Ghana criticised Togo. | GHA | TGO"
            })
    void takesNoIssueFromAnotherSentence(String text, String source, String target) {
        assertThat(stances(text, source, target)).isNotEmpty().allSatisfy(stance -> assertThat(stance.issue())
                .isNull());
    }
}
