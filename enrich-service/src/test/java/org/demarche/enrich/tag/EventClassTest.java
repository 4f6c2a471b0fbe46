package org.demarche.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.contract.EventRoot;
import org.demarche.contract.QuadClass;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stances count as events, and of which class. */
class EventClassTest {

    private static final Tagger TAGGER = Tagger.load();

    private static List<Stance> stances(String text, List<Pair> pairs) {
        return TAGGER.tag(new TagRequest(null, text, pairs, List.of())).tags().stances();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya called on Ethiopia to open its archives.",
                "India urged Pakistan to return to the table.",
                "Bolivia's foreign minister issued an appeal to Chile."
            })
    void countsAnAppealAsNoEvent(String text) {
        assertThat(stances(text, List.of())).isNotEmpty().allSatisfy(stance -> {
            assertThat(stance.eventRoot()).isEqualTo(EventRoot.REQUEST);
            assertThat(stance.quadClass()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Serbia demanded that Kosovo release the officer.",
                "Greece said that Turkey must withdraw its ships.",
                "Japan demanded an apology from South Korea."
            })
    void countsADemandAsConflictInWords(String text) {
        assertThat(stances(text, List.of()))
                .anySatisfy(stance -> assertThat(stance.quadClass()).isEqualTo(QuadClass.VERBAL_CONFLICT));
    }

    @Test
    void answersAPairWithAClassEvenForAnAppeal() {
        String text = "Kenya called on Ethiopia to open its archives.";
        Pair pair = new Pair(new Span(0, 5), new Span(16, 24));

        assertThat(stances(text, List.of(pair)).get(0).quadClass()).isEqualTo(QuadClass.VERBAL_CONFLICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nepal's prime minister has agreed to resign. | NPL | NPLCVL | VERBAL_COOPERATION",
                "The Malian government has declined to hold an election. | MLI | MLICVL | VERBAL_CONFLICT",
                "Peru's army imposed a curfew. | PER | PERCVL | MATERIAL_CONFLICT"
            })
    void takesADeedWithoutAPartnerAsDoneToTheSocietyAtHome(String text, String source, String target, QuadClass quad) {
        assertThat(stances(text, List.of())).anySatisfy(stance -> {
            assertThat(stance.source()).startsWith(source);
            assertThat(stance.target()).isEqualTo(target);
            assertThat(stance.quadClass()).isEqualTo(quad);
        });
    }
}
