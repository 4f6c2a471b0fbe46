package org.demarche.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.contract.EventRoot;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.load();
    private final Inflection inflection = Inflection.load();

    @Test
    void hasABroadVocabulary() {
        assertThat(lexicon.lemmas()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void coversEveryRoot() {
        Set<EventRoot> covered = lexicon.frames().stream()
                .map(Frame::root)
                .filter(root -> root != null)
                .collect(Collectors.toSet());

        assertThat(covered).containsExactlyInAnyOrderElementsOf(Arrays.asList(EventRoot.values()));
    }

    @Test
    void scoresAccusationsBelowZero() {
        assertThat(lexicon.goldstein(EventRoot.ACCUSE)).isNegative();
    }

    @Test
    void writesTheFormsOfVerbs() {
        assertThat(inflection.past("ban")).containsExactly("banned");
        assertThat(inflection.past("visit")).containsExactly("visited");
        assertThat(inflection.past("cancel")).containsExactly("cancelled", "canceled");
        assertThat(inflection.participle("withdraw")).containsExactly("withdrawn");
        assertThat(inflection.gerund("impose")).containsExactly("imposing");
        assertThat(inflection.third("deny")).containsExactly("denies");
        assertThat(inflection.past("call off")).containsExactly("called off");
        assertThat(inflection.past("test-fire")).containsExactly("test-fired");
    }

    @Test
    void writesThePluralsOfNouns() {
        assertThat(inflection.plural("ally")).containsExactly("allies");
        assertThat(inflection.plural("exchange of views")).containsExactly("exchanges of views");
    }
}
