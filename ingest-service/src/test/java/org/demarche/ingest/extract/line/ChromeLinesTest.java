package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.demarche.ingest.words.RuleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromeLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"line", "start", "label", "neighbour", "list", "end", "start-label"})
    void wordingsAreWrittenAsLinesAreNormalised(String section) {
        List<String> lines =
                RuleFile.load(ChromeLines.class, "chrome-lines.txt").section(section);

        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).isEqualTo(line.toLowerCase(Locale.ROOT)));
        if (!section.startsWith("start")) {
            assertThat(lines)
                    .allSatisfy(line -> assertThat(ChromeLines.normalise(line)).isEqualTo(line));
        }
    }

    /** Patterns match whatever the capitals: a class of them outside its own group would match any letter. */
    @ParameterizedTest
    @ValueSource(strings = {"pattern", "credit", "edge"})
    void capitalsAreAskedForWhereCaseMatters(String section) {
        assertThat(RuleFile.load(ChromeLines.class, "chrome-lines.txt").section(section))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.replaceAll("\\(\\?-i:[^()]*\\)", "")).doesNotContain("\\p{Lu}"));
    }
}
