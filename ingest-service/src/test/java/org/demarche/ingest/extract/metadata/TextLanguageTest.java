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
    void doesNotBelieveAQuotationAtTheEnd() {
        assertThat(languages.of(GERMAN + " " + GERMAN + "\n\n" + ENGLISH + " " + ENGLISH, "de-DE"))
                .isEqualTo("de");
    }

    @Test
    void knowsALanguageByItsOwnCommonWordsOnly() {
        assertThat(commonWords.languagesOf(ENGLISH)).containsExactly("en");
        assertThat(commonWords.languagesOf(GERMAN)).containsExactly("de");
    }

    @Test
    void knowsNoLanguageByFewOfItsWords() {
        assertThat(commonWords.languagesOf("Oslo, Bergen and Tromso, Narvik, Hammerfest, Molde, Alta, Skien, Moss"))
                .isEmpty();
    }
}
