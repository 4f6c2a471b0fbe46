package org.demarche.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.poll.FailureLadder.Gravity;
import org.demarche.ingest.poll.SourceState.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureLadderTest {

    private final FailureLadder ladder = FailureLadder.load();

    @ParameterizedTest
    @CsvSource({
        "http-404, SOFT",
        "http-418, SOFT",
        "http-429, TEMPORARY",
        "http-503, TEMPORARY",
        "http-599, TEMPORARY",
        "http-410, GONE",
        "connect-timeout, TEMPORARY",
        "blocked-address, HARD",
        "overload, OURS",
        "our-fault, TEMPORARY",
        "unreadable, SOFT",
        "xml-entities, HARD",
        "http-300, SOFT",
        "what nobody has seen yet, SOFT"
    })
    void weighsAReason(String reason, Gravity gravity) {
        assertThat(ladder.gravity(reason, true)).isEqualTo(gravity);
    }

    @ParameterizedTest
    @EnumSource(FetchFailure.class)
    void takesForTemporaryOrOursOnlyWhatPasses(FetchFailure failure) {
        Gravity gravity = ladder.gravity(failure.word(), true);

        if (!failure.isPassing()) {
            assertThat(gravity).isIn(Gravity.SOFT, Gravity.HARD);
        }
        assertThat(gravity).isNotEqualTo(Gravity.GONE);
    }

    @Test
    void doesNotTakeASourceForGoneThatIsGoneFromWhereItHadMoved() {
        assertThat(ladder.gravity("http-410", false)).isEqualTo(Gravity.HARD);
    }

    @Test
    void risesWithTheGravity() {
        assertThat(Gravity.values()).extracting(ladder::weight).containsExactly(0, 1, 2, 4, 24);
    }

    @Test
    void hasFourRungs() {
        assertThat(ladder.standing(0)).isEqualTo(Standing.ACTIVE);
        assertThat(ladder.standing(1)).isEqualTo(Standing.SOFT);
        assertThat(ladder.standing(7)).isEqualTo(Standing.SOFT);
        assertThat(ladder.standing(8)).isEqualTo(Standing.TEMPORARY);
        assertThat(ladder.standing(23)).isEqualTo(Standing.TEMPORARY);
        assertThat(ladder.standing(24)).isEqualTo(Standing.DISABLED);
    }
}
