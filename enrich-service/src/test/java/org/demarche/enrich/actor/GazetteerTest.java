package org.demarche.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.Segmenter;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Segmenter SEGMENTER = Segmenter.load();

    private static List<Mention> mentions(String text) {
        return GAZETTEER.find(SEGMENTER.segment(text), List.of());
    }

    private static List<String> actors(String text) {
        return mentions(text).stream().map(Mention::actorId).toList();
    }

    private static String words(String text, Mention mention) {
        Document document = SEGMENTER.segment(text);
        return document.span(mention.first(), mention.end()).of(text);
    }

    @Test
    void resolvesNamesCapitalsAdjectivesAndLeaders() {
        assertThat(actors("Beijing, a Japanese diplomat, Vladimir Putin and the White House"))
                .containsExactly("CHN", "JPN", "RUS", "USA");
    }

    @Test
    void readsBothHalvesOfAHyphenatedPair() {
        assertThat(actors("US-Russia ties and Russian-American talks")).containsExactly("USA", "RUS", "RUS", "USA");
    }

    @Test
    void doesNotTakeANationalSecurityCouncilForTheUnitedNations() {
        assertThat(actors("The National Security Council of Turkey met.")).doesNotContain("UN");
    }

    @Test
    void doesNotTakeAPronounForAState() {
        assertThat(actors("It means a lot to us.")).isEmpty();
    }

    @Test
    void doesNotTakeANewspaperForAState() {
        assertThat(actors("The Washington Post reported it.")).isEmpty();
    }

    @Test
    void takesTheOfficeAndTheNameIntoTheMention() {
        String text = "The Russian deputy foreign minister Igor Zubkov spoke.";

        Mention mention = mentions(text).get(0);

        assertThat(words(text, mention)).isEqualTo("Russian deputy foreign minister Igor Zubkov");
        assertThat(mention.speaks()).isTrue();
    }

    @Test
    void learnsTheSurnameOfAnUnknownOfficial() {
        assertThat(actors("The Kenyan ambassador, Peter Wanyama, arrived. Later Wanyama left."))
                .contains("KEN", "KEN");
        assertThat(actors("The Kenyan ambassador Peter Wanyama arrived. Later Wanyama left."))
                .hasSize(2);
    }

    @Test
    void knowsTheArmyByItsSector() {
        assertThat(mentions("Iran's army advanced.").get(0).sector()).isEqualTo("MIL");
    }

    @Test
    void doesNotLetProtestersSpeakForTheState() {
        assertThat(mentions("Georgian protesters and Belarus met.").get(0).speaks())
                .isFalse();
    }

    @Test
    void readsAPlaceAsAPlace() {
        assertThat(mentions("Talks were held in Riyadh.").get(0).location()).isTrue();
        assertThat(mentions("Officials in Riyadh spoke.").get(0).location()).isFalse();
    }

    @Test
    void takesACityForAPlaceOfItsStateThatDoesNotSpeak() {
        Mention mention = mentions("The mayor of Kharkiv spoke.").get(0);

        assertThat(mention.actorId()).isEqualTo("UKR");
        assertThat(mention.kind()).isEqualTo(Mention.Kind.CITY);
        assertThat(mention.location()).isTrue();
        assertThat(mention.speaks()).isFalse();
    }

    @Test
    void namesEachCityOnceAndNoCapital() {
        List<String> cities = Stream.of(ActorData.cities())
                .flatMap(row -> row.names().stream())
                .toList();
        List<String> capitals = Stream.of(ActorData.states())
                .flatMap(state -> Stream.of(state.capital(), state.venue()))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();

        assertThat(cities).hasSizeGreaterThan(600).doesNotHaveDuplicates().doesNotContainAnyElementsOf(capitals);
    }

    @Test
    void resolvesWhatRefersBack() {
        List<Mention> mentions = mentions("France met Italy. Both countries agreed. It left. The ministry spoke.");

        assertThat(mentions).hasSize(5);
        assertThat(mentions.get(2).partner()).isNotNull();
        assertThat(mentions.get(3).kind()).isEqualTo(Mention.Kind.REFERENCE);
        assertThat(mentions.get(4).kind()).isEqualTo(Mention.Kind.REFERENCE);
    }

    @Test
    void namesPartiesByWhatTheyAre() {
        Document document = SEGMENTER.segment("Police arrested protesters.");

        assertThat(GAZETTEER.parties(document, List.of()))
                .extracting(Mention::partyId)
                .containsExactly("COP", "CVL");
    }
}
