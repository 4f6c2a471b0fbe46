package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trained models answer where no rule is sure; plain cases, which every set of weights must get right. */
class ModelAnswersTest {

    private static final Tagger TAGGER = Tagger.load();

    private static int toward(String text, String target) {
        int start = text.indexOf(target);
        TagRequest request = new TagRequest(null, text, List.of(), List.of(new Span(start, start + target.length())));
        return Integer.signum(TAGGER.tag(request).targets().get(0).polarity());
    }

    private static List<Stance> stances(String text) {
        return TAGGER.tag(new TagRequest(null, text, List.of(), List.of()))
                .tags()
                .stances();
    }

    @Test
    void tellsPraiseFromBlameOfTheTarget() {
        assertThat(toward("The committee praised Okafor as an honest and brilliant negotiator.", "Okafor"))
                .isEqualTo(1);
        assertThat(toward("Critics called Okafor a corrupt liar who has disgraced his office.", "Okafor"))
                .isEqualTo(-1);
        assertThat(toward("Okafor arrived at the hotel on Tuesday evening.", "Okafor"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We condemn in the strongest terms the continued aggression of the Russian Federation against its neighbour.",
                "Those who arm the separatists bear full responsibility for the bloodshed, and we reject their lies.",
                "We cannot accept this blatant violation of the Charter by a permanent member of the Council."
            })
    void findsTheAttackInASpeech(String text) {
        assertThat(stances(text)).anyMatch(stance -> stance.polarity() < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We thank the Special Representative for his briefing and welcome the efforts of the Secretariat.",
                "We hope that the two sides will return to dialogue in the coming days.",
                "Let me also pay tribute to the women and men who serve in this mission."
            })
    void findsNoAttackInAThankfulSpeech(String text) {
        assertThat(stances(text)).noneMatch(stance -> stance.polarity() < 0);
    }

    @Test
    void leavesTheBlameOfALongerTextToItsWords() {
        String report = "The hall was full. Delegates from Chile arrived by train.";

        assertThat(stances(report)).noneMatch(stance -> stance.rules().contains("stance.author.model"));
    }
}
