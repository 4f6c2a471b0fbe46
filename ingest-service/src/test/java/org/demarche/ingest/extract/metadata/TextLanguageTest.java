package org.demarche.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

    private static final String ENGLISH = "The ministers of the three states have agreed that their talks will go on in"
            + " the spring, and that the border is to be open for trade by the end of the year, their envoys said.";
    private static final String GERMAN =
            "Die Minister der drei Staaten haben sich darauf geeinigt, dass die Gespräche im"
                    + " Frühjahr weitergehen und die Grenze bis zum Ende des Jahres für den Handel geöffnet wird.";

    private final TextLanguage languages = TextLanguage.load();
    private final CommonWords commonWords = CommonWords.load();

    @ParameterizedTest
    @CsvSource({"en-GB,en", "EN,en", "de,en", "fr_CA,en", ",en"})
    void tellsTheLanguageWhateverThePageClaims(String claimed, String expected) {
        assertThat(languages.of(ENGLISH, claimed)).isEqualTo(expected);
    }

    @Test
    void believesThePageOfAShortText() {
        assertThat(languages.of("Oslo, 4. mai", "nb")).isEqualTo("nb");
    }

    @Test
    void commonWordsBearOutTheirOwnLanguageOnly() {
        assertThat(commonWords.bearOut("en", ENGLISH)).isTrue();
        assertThat(commonWords.bearOut("de", GERMAN)).isTrue();
        assertThat(commonWords.bearOut("de", ENGLISH)).isFalse();
        assertThat(commonWords.bearOut("nl", GERMAN)).isFalse();
    }

    @Test
    void aLanguageWithoutAListIsNeverBorneOut() {
        assertThat(commonWords.bearOut("sw", ENGLISH)).isFalse();
    }
}
