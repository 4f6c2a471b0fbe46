package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.demarche.benchmarks.extractor.Extracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageScoreTest {

    @ParameterizedTest
    @CsvSource({
        "Straße  frei, STRASSE FREI, RIGHT",
        "ﬁne talks, Fine Talks, RIGHT",
        "Talks end, Talks ended, WRONG",
        "Talks end, '', NOT_GIVEN"
    })
    void comparesTitlesWithoutCaseAndCompatibleForms(String truth, String given, FieldOutcome outcome)
            throws IOException {
        PageScore score = score("{'title': '" + truth + "'}", new Extracted("", given, List.of(), ""));

        assertThat(score.title()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-11T10:00:00, 2026-02-11, RIGHT",
        "2026-02-11, 2026-02-12, WRONG",
        "2026-02, 2026-02-11, WRONG",
        "2026-02-11, '', NOT_GIVEN"
    })
    void comparesTheDays(String truth, String given, FieldOutcome outcome) throws IOException {
        PageScore score = score("{'date': '" + truth + "'}", new Extracted("", "", List.of(), given));

        assertThat(score.date()).isEqualTo(outcome);
    }

    @Test
    void comparesAuthorsInAnyOrder() throws IOException {
        Extracted page = new Extracted("", "", List.of("Ben Okri-Low", "ana reyes"), "");

        assertThat(score("{'author': ['Ana Reyes', 'Ben Okri-Low']}", page).author())
                .isEqualTo(FieldOutcome.RIGHT);
        assertThat(score("{'author': 'Ana Reyes and Ben Okri-Low'}", page).author())
                .isEqualTo(FieldOutcome.RIGHT);
        assertThat(score("{'author': 'Ana Reyes'}", page).author()).isEqualTo(FieldOutcome.WRONG);
    }

    @Test
    void doesNotScoreWhatTheTruthDoesNotSay() throws IOException {
        PageScore score = score(
                "{'title': null, 'author': [], 'date': ''}", new Extracted("text", "T", List.of("A"), "2026-01-01"));

        assertThat(score)
                .extracting(PageScore::title, PageScore::author, PageScore::date)
                .containsOnly(FieldOutcome.UNKNOWN_TRUTH);
        assertThat(score.body()).isEmpty();
        assertThat(score.segments()).isEmpty();
    }

    @Test
    void scoresBodyAndSegmentsWhereTheyAreKnown() throws IOException {
        PageScore score = score(
                "{'articleBody': 'one two three four', 'with': ['two three'], 'without': ['five']}",
                new Extracted("one two three four five", "", List.of(), ""));

        assertThat(score.body()).contains(new ShingleOverlap(1 / 2.0, 1 / 2.0, 0));
        assertThat(score.segments()).contains(new SegmentCounts(1, 0, 1));
    }

    private static PageScore score(String truth, Extracted page) throws IOException {
        return PageScore.of(new Truth(new JsonMapper().readTree(truth.replace('\'', '"'))), page);
    }
}
