package org.demarche.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTokensTest {

    @Test
    void cutsAtWhateverIsNoLetterDigitOrUnderscore() {
        assertThat(WordTokens.of("The EU's 27-nation snake_case, naïve — 漢字!"))
                .containsExactly("The", "EU", "s", "27", "nation", "snake_case", "naïve", "漢字");
    }

    @Test
    void keepsLettersBeyondTheBasicPlaneWhole() {
        assertThat(WordTokens.of("a 𝒜𝒷 b")).containsExactly("a", "𝒜𝒷", "b");
    }

    @Test
    void countsNumbersOfAllKindsAsOfAWord() {
        assertThat(WordTokens.of("x² ½ Ⅷ")).containsExactly("x²", "½", "Ⅷ");
    }

    @Test
    void cutsAtACombiningMark() {
        assertThat(WordTokens.of("cafe\u0301s")).containsExactly("cafe", "s");
    }

    @Test
    void findsNothingInATextWithoutWords() {
        assertThat(WordTokens.of(" … — ")).isEmpty();
    }
}
