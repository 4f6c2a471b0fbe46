package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.demarche.contract.Actor;
import org.demarche.contract.Dyad;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.contract.Tags;
import org.demarche.contract.Theme;
import org.junit.jupiter.api.Test;

class TaggerTest {

    private static final Tagger TAGGER = Tagger.load();

    private static final String ENVOY_STORY =
            """
            Russia voiced an “optimistic but cautious” view after its negotiators sat down with the American envoy. \
            The Kremlin was pleased with the tone of the conversation.

            Moscow remains wary of Washington's intentions, and Russian diplomats doubt that the US will keep its word. \
            Both countries have expressed a wish to improve ties.
            """;

    private static Tags tag(String text) {
        return TAGGER.tag(new TagRequest(null, text, List.of(), List.of())).tags();
    }

    @Test
    void keepsBothPolesOfACompoundStance() {
        Stance stance = tag(ENVOY_STORY).stances().stream()
                .filter(each -> each.compound() != null)
                .findFirst()
                .orElseThrow();

        assertThat(stance.source()).isEqualTo("RUS");
        assertThat(stance.target()).isEqualTo("USA");
        assertThat(stance.polarity()).isEqualTo(1);
        assertThat(stance.hedged()).isTrue();
        assertThat(stance.label()).isEqualTo("optimistic but cautious");
        assertThat(stance.compound().poles()).containsExactly("optimistic", "cautious");
        assertThat(stance.compound().connector()).isEqualTo("but");
        assertThat(stance.evidence().of(ENVOY_STORY))
                .startsWith("Russia voiced")
                .contains("optimistic but cautious");
    }

    @Test
    void tellsOptimisticButCautiousFromOptimistic() {
        Stance plain =
                tag("Russia is optimistic about the United States.").stances().get(0);
        Stance compound = tag("Russia is optimistic but cautious about the United States.")
                .stances()
                .get(0);

        assertThat(plain.hedged()).isFalse();
        assertThat(compound.hedged()).isTrue();
        assertThat(compound.score()).isPositive().isLessThan(plain.score());
    }

    @Test
    void joinsAWelcomeAndAWarningIntoOneStance() {
        Stance stance = tag("China welcomed the American offer but warned Washington against delays.")
                .stances()
                .get(0);

        assertThat(stance.compound().poles()).containsExactly("welcomes", "warns");
        assertThat(stance.polarity()).isEqualTo(1);
        assertThat(stance.hedged()).isTrue();
    }

    @Test
    void carriesTheCompoundIntoTheDyad() {
        Dyad dyad = tag(ENVOY_STORY).dyads().get(0);

        assertThat(Dyad.name(dyad.source(), dyad.target())).isEqualTo("RUS>USA");
        assertThat(dyad.compound().poles()).containsExactly("optimistic", "cautious");
        assertThat(dyad.label()).isEqualTo(Dyad.Label.MIXED);
        assertThat(dyad.hedgedShare()).isBetween(0.1, 0.9);
    }

    @Test
    void readsBothDirectionsOfASharedWish() {
        assertThat(tag(ENVOY_STORY).stances())
                .anyMatch(stance ->
                        stance.source().equals("USA") && stance.target().equals("RUS") && stance.polarity() > 0);
    }

    @Test
    void answersEachPairWithExactlyOneStance() {
        String text = "The miners' union accused the Ruritanian government of lying.";
        Span source = new Span(0, text.indexOf(" accused"));
        int at = text.indexOf("the Ruritanian");
        Span target = new Span(at, text.indexOf(" of lying"));

        List<Stance> stances = TAGGER.tag(new TagRequest(
                        null, text, List.of(new Pair(source, target), new Pair(target, source)), List.of()))
                .tags()
                .stances();

        assertThat(stances.stream().filter(stance -> stance.pair() != null).map(Stance::pair))
                .containsExactly(0, 1);
        Stance first = stances.get(0);
        assertThat(first.source()).isEqualTo("The miners' union");
        assertThat(first.target()).isEqualTo("the Ruritanian government");
        assertThat(first.eventRoot()).isEqualTo(EventRoot.ACCUSE);
        assertThat(first.quadClass()).isEqualTo(QuadClass.VERBAL_CONFLICT);
    }

    @Test
    void resolvesThePairOfAnOfficeHolder() {
        String text = "President Macron thanked Chancellor Merz.";

        Stance stance = TAGGER.tag(new TagRequest(
                        null, text, List.of(new Pair(new Span(0, 16), new Span(25, text.length() - 1))), List.of()))
                .tags()
                .stances()
                .get(0);

        assertThat(stance.source()).isEqualTo("FRA");
        assertThat(stance.target()).isEqualTo("DEU");
    }

    @Test
    void namesTheSpeakerOfAReportedStanceAsTheGazetteerDoes() {
        Stance stance = tag("Sergei Lavrov said Russia welcomed the American proposal.")
                .stances()
                .get(0);

        assertThat(stance.reported()).isTrue();
        assertThat(stance.speaker()).isEqualTo("Sergey Lavrov");
    }

    @Test
    void givesOneTargetPolarityForEachTarget() {
        String text =
                "Voters praised the mayor for a brilliant plan. They attacked the disgraced and corrupt minister.";
        Span mayor = new Span(text.indexOf("mayor"), text.indexOf("mayor") + 5);
        Span minister = new Span(text.indexOf("minister"), text.indexOf("minister") + 8);

        List<TargetPolarity> targets = TAGGER.tag(new TagRequest(null, text, List.of(), List.of(mayor, minister)))
                .targets();

        assertThat(targets).hasSize(2);
        assertThat(targets.get(0).polarity()).isPositive();
        assertThat(targets.get(1).polarity()).isNegative();
    }

    @Test
    void listsActorsWithTheOfficeTheySpeakFor() {
        List<Actor> actors = tag("Emmanuel Macron met Iran's army in Geneva.").actors();

        assertThat(actors).extracting(Actor::id).startsWith("emmanuel-macron", "IRN");
        assertThat(actors.get(0).actor()).isEqualTo("FRA");
        assertThat(actors.get(1).cameo()).isEqualTo("IRNMIL");
    }

    @Test
    void findsNothingInAnEmptyText() {
        Tags tags = tag("");

        assertThat(tags.actors()).isEmpty();
        assertThat(tags.stances()).isEmpty();
        assertThat(tags.themes()).isEmpty();
    }

    @Test
    void usesTheTitleForThemes() {
        Tags tags = TAGGER.tag(new TagRequest(
                        "Tariffs and trade war loom", "Nobody knows what will happen next.", List.of(), List.of()))
                .tags();

        assertThat(tags.themes()).extracting(Theme::id).contains("ECO.TRADE");
    }

    @Test
    void keepsATextInAnotherLanguageWithItsActorsButWithoutStances() {
        TagResult result = TAGGER.tag(new TagRequest(
                "La Serbie sous pression",
                "La France a condamné la Serbie et rappelé son ambassadeur.",
                List.of(),
                List.of()));

        assertThat(result.language()).isEqualTo("fr");
        assertThat(result.tags().languageSupported()).isFalse();
        assertThat(result.tags().actors()).extracting(Actor::id).containsExactly("FRA", "SRB");
        assertThat(result.tags().stances()).isEmpty();
        assertThat(result.tags().themes()).extracting(Theme::id).contains("REG.EUROPE_EU");
    }

    @Test
    void believesTheLanguageThatIsGiven() {
        TagRequest german = new TagRequest(null, "Serbia condemned Peru.", null, "de-AT", List.of(), List.of());
        TagRequest english = new TagRequest(null, "Serbia condemned Peru.", null, "en-GB", List.of(), List.of());

        assertThat(TAGGER.tag(german).tags().stances()).isEmpty();
        assertThat(TAGGER.tag(english).tags().stances()).isNotEmpty();
    }

    @Test
    void answersAPairInAnyLanguage() {
        String text = "La France a condamné la Serbie.";
        Pair pair = new Pair(new Span(3, 9), new Span(23, 30));

        assertThat(TAGGER.tag(new TagRequest(null, text, List.of(pair), List.of()))
                        .tags()
                        .stances())
                .extracting(Stance::pair)
                .containsExactly(0);
    }

    @Test
    void doesNotLetAPersonOutOfOfficeSpeakForTheState() {
        TagRequest request = new TagRequest(
                null, "Boris Johnson condemned Serbia.", LocalDate.parse("2025-01-01"), "en", List.of(), List.of());

        Tags tags = TAGGER.tag(request).tags();

        assertThat(tags.stances()).noneMatch(stance -> stance.source().equals("GBR"));
        Actor johnson = tags.actors().get(0);
        assertThat(johnson.role()).isEqualTo("former prime minister");
        assertThat(johnson.actor()).isNull();
        assertThat(johnson.cameo()).isEqualTo("GBRELI");
        assertThat(johnson.rules()).containsExactly("actor.person.former");
    }

    @Test
    void refusesASpanOutsideTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagRequest(null, "short", List.of(), List.of(new Span(2, 9))));
    }

    @Test
    void saysWhatTaggedTheText() {
        assertThat(TAGGER.languages()).containsExactly("en");
        assertThat(TAGGER.versions().model()).matches("[0-9a-f]{8}");
        assertThat(tag("Peace.").versions()).isEqualTo(TAGGER.versions());
    }
}
