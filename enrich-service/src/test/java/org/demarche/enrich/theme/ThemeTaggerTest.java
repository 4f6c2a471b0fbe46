package org.demarche.enrich.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.contract.Span;
import org.demarche.contract.Theme;
import org.demarche.enrich.tag.TagRequest;
import org.demarche.enrich.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTaggerTest {

    private static final Tagger TAGGER = Tagger.load();
    private static final String FILLER = "Nothing of note was heard in the hall for a while. ";

    private static List<Theme> themes(String title, String text) {
        return TAGGER.tag(new TagRequest(title, text, List.of(), List.of()))
                .tags()
                .themes();
    }

    private static List<Theme> themes(String text) {
        return themes(null, text);
    }

    private static Stream<String> ids(List<Theme> themes) {
        return themes.stream().map(Theme::id);
    }

    private static Theme theme(String id, List<Theme> themes) {
        return themes.stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + themes));
    }

    @Test
    void pointsAtTheWordsThatFiredAndNamesTheRule() {
        String text = "Ministers signed an arms control accord.";

        Theme theme = theme("SEC.ARMS_CONTROL", themes(text));

        assertThat(theme.evidence()).extracting(span -> span.of(text)).containsExactly("arms control");
        assertThat(theme.rules()).containsExactly("theme.phrase:arms control");
    }

    @Test
    void everyThemeOfATextHasItsRulesAndItsWords() {
        String text =
                "Peru recalled its ambassador from La Paz over a tariff on wheat. Bolivia's foreign minister, who met his "
                        + "counterpart in Lima, called the fisheries dispute a matter for The Hague. Both countries seek a ceasefire.";

        assertThat(themes(text)).isNotEmpty().allSatisfy(theme -> {
            assertThat(theme.rules()).isNotEmpty().allMatch(rule -> rule.startsWith("theme."));
            assertThat(theme.evidence()).isNotEmpty().isSortedAccordingTo((a, b) -> a.start() - b.start());
            assertThat(theme.evidence()).extracting(Span::length).allMatch(length -> length > 0);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Dakar signalled on Monday that Banjul was mistaken.                | REG.AFRICA
            The Bolivian cabinet was cross with Asunción.                      | REG.LATIN_AMERICA
            Seoul answered Pyongyang within the hour.                          | REG.KOREA
            Emirati officials spoke to the Omanis.                             | REG.MIDDLE_EAST_IRAN
            Macky Sall's successor, Bassirou Diomaye Faye, spoke in Dakar.     | REG.AFRICA
            """)
    void takesRegionsFromCapitalsDemonymsAndLeaders(String text, String region) {
        assertThat(ids(themes(text))).contains(region);
    }

    @Test
    void countsAPlaceLessThanAParty() {
        String party = FILLER.repeat(4) + "Doha rejected the offer.";
        String place = FILLER.repeat(4) + "They dined in Doha.";

        assertThat(ids(themes(party + " Doha was firm. Doha said so."))).contains("REG.MIDDLE_EAST_IRAN");
        assertThat(ids(themes(place))).doesNotContain("REG.MIDDLE_EAST_IRAN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Chile summoned Argentina's ambassador.                             | BIL.MISSIONS_PROPERTY
            Latvia expelled two Belarusian diplomats.                          | BIL.MISSIONS_PROPERTY
            Ghana has recalled its envoy from Lomé.                            | BIL.MISSIONS_PROPERTY
            Spain extradited a banker to Andorra.                              | BIL.DETAINEES
            Malawi severed ties with Zambia.                                   | BIL.RECOGNITION_TIES
            """)
    void takesThemesFromDiplomaticActs(String text, String theme) {
        assertThat(ids(themes(text))).contains(theme);
    }

    @Test
    void takesAnActWhateverFormItHas() {
        assertThat(theme("BIL.MISSIONS_PROPERTY", themes("Kenya protested at the expulsion of its consul from Juba."))
                        .rules())
                .contains("theme.act:expel");
    }

    @Test
    void findsTwoPartsThatMeetInASentenceButNotAcrossTwo() {
        assertThat(ids(themes("Norway has again closed the small embassy."))).contains("BIL.MISSIONS_PROPERTY");
        assertThat(ids(themes("The shop has closed. The cook of an embassy lives above it.")))
                .doesNotContain("BIL.MISSIONS_PROPERTY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The National Security Council met.                                 | MUL.UN
            The nuclear power plant supplies towns.                            | SEC.NUCLEAR_RISK
            The special envoy landed.                                          | CRI.PEACE_PROCESS
            She studies artificial intelligence.                               | DOM.INTELLIGENCE
            Trawlers met water cannon.                                         | MUL.CLIMATE_HEALTH
            """)
    void letsAContextCancelATheme(String text, String theme) {
        assertThat(ids(themes(text))).doesNotContain(theme);
    }

    @Test
    void aCancellingContextDoesNotSilenceTheRestOfTheSentence() {
        assertThat(ids(themes("The National Security Council disliked the UN Security Council's resolution.")))
                .contains("MUL.UN");
    }

    @Test
    void passesOverALineThatPointsToAnotherArticle() {
        String text = "Ghana and Togo signed a trade agreement.\n\nNext Article\n\nFighting in Ukraine near Kursk";

        assertThat(ids(themes(text))).contains("ECO.TRADE").doesNotContain("CRI.UKRAINE");
        assertThat(ids(themes("Read also: War in Ukraine enters a new phase"))).doesNotContain("CRI.UKRAINE");
        assertThat(ids(themes("The next article of the treaty speaks of the war in Ukraine.")))
                .contains("CRI.UKRAINE");
    }

    @Test
    void weighsTheTitleAndTheLeadMore() {
        String late = FILLER.repeat(4) + "He spoke of sanctions. " + FILLER.repeat(3);
        String early = "He spoke of sanctions. " + FILLER.repeat(7);

        double inTheBody = theme("ECO.SANCTIONS", themes(late)).score();

        assertThat(theme("ECO.SANCTIONS", themes(early)).score()).isGreaterThan(inTheBody);
        assertThat(theme("ECO.SANCTIONS", themes("Sanctions", late)).score()).isGreaterThan(inTheBody);
    }

    @Test
    void givesAThemeOfTheTitleAloneItsRulesWithoutEvidence() {
        Theme theme = theme("ECO.SANCTIONS", themes("Sanctions on the table", FILLER));

        assertThat(theme.evidence()).isEmpty();
        assertThat(theme.rules()).containsExactly("theme.phrase:sanctions");
    }

    @Test
    void takesTwoStatesThatAnswerEachOtherForARelation() {
        assertThat(theme(
                                "BIL.RELATIONS",
                                themes("Chad accused Sudan of theft. Sudan condemned Chad and praised nobody."))
                        .rules())
                .contains("theme.mutual");
    }

    @Test
    void takesATextThatArguesForAnalysis() {
        String essay =
                "Nobody in the valley is sure what the river is for. The farmers have one answer and the engineers have "
                        + "another. A treaty is a promise about rain, and rain is a poor partner. The dam has made friends of no one. "
                        + "The maps are old and the wells are dry.";
        String report = "The minister said on Tuesday that the river is low. Farmers said the wells are dry. "
                + "The engineers said the dam has leaked. The mayor told reporters that maps are old. He said no more.";

        assertThat(theme("META.ANALYSIS_OPINION", themes(essay)).rules()).contains("theme.essay");
        assertThat(ids(themes(report))).doesNotContain("META.ANALYSIS_OPINION");
    }

    @Test
    void marksTheMainThemes() {
        List<Theme> themes = themes("Sanctions, tariffs, refugees, spies, missiles, oil, gas, peacekeepers, vaccines, "
                + "ceasefire, border dispute, cyberattack, terrorism, human rights and arms sales.");

        assertThat(themes.get(0).primary()).isTrue();
        assertThat(themes.get(themes.size() - 1).primary()).isFalse();
        assertThat(themes).extracting(theme -> -theme.score()).isSorted();
    }
}
