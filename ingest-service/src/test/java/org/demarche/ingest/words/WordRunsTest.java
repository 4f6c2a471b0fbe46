package org.demarche.ingest.words;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordRunsTest {

    private final WordRuns<Integer> runs = new WordRuns<>();

    WordRunsTest() {
        runs.add("story body", 1);
        runs.add("share*", 2);
        runs.add("post nav*", 2);
        runs.add("box", 3);
        runs.add("box 2", 3);
        runs.add("ad", 4);
    }

    @ParameterizedTest
    @CsvSource({
        "story__body,1",
        "c-storyBody wide,1",
        "STORY BODY,1",
        "main | story | body |,1",
        "Story-Body-,1",
        "storyBOdy,1",
        "sTory body,",
        "ad,4",
        "ad box,3",
        "adX,4",
        "add,",
        "a d,",
        "sharing-box,3",
        "shared,2",
        "box sharebar,2",
        "post-navigation,2",
        "box2,",
        "box-2,3",
        "storybody,",
        "story bodyguard,",
        "story main body,",
        "éstory body,",
        "' ',"
    })
    void findsRunsOfWholeWords(String names, Integer expected) {
        assertThat(runs.find(names)).isEqualTo(expected);
    }

    @Test
    void findsNothingInNoNames() {
        assertThat(runs.find("")).isNull();
    }

    @Test
    void refusesMoreRunsThanItCanNumber() {
        SplittableRandom random = new SplittableRandom(1);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        runs.add(
                                random.ints(10, 'a', 'z' + 1)
                                        .mapToObj(Character::toString)
                                        .collect(joining()),
                                i);
                    }
                })
                .hasMessageContaining("too many");
    }

    @Test
    void keepsTheFirstInOrderOfARunGivenTwice() {
        runs.add("box", 0);
        runs.add("box", 5);

        assertThat(runs.find("box")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"story-body", "déjà vu", "sh*re", "s*"})
    void refusesWhatIsNoRunOfWords(String run) {
        assertThatThrownBy(() -> runs.add(run, 1)).hasMessageContaining(run);
    }
}
