package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternsTest {

    private final LinePatterns patterns = new LinePatterns(List.of(
            "\\W*(foto|bild):.{0,40}",
            "\\d+ (shares?|comments?)",
            "rights reserved => .{0,40}\\W(all|some) rights reserved\\W*"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: eine Agentur",
                "-- BILD: jemand",
                "7 comments",
                "1 share",
                "\u300aBild: jemand",
                "A paper, ALL RIGHTS RESERVED",
                "\u65b0\u805e some rights reserved."
            })
    void findsAPatternWhateverTheLineBeginsWith(String line) {
        assertThat(match(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The photo shows ministers", "comments 7", "rights reserved", "B", "Ministers met"})
    void passesOtherLines(String line) {
        assertThat(match(line)).isFalse();
    }

    @Test
    void matchesTheWholeLineOnly() {
        assertThat(match("7 comments by ministers")).isFalse();
    }

    private boolean match(String line) {
        return patterns.match(line);
    }
}
