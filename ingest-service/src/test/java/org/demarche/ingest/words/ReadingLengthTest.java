package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingLengthTest {

    @Test
    void isThatOfTheSameTextInAnAlphabet() {
        assertThat(ReadingLength.of("The ferry")).isEqualTo(9);
        assertThat(ReadingLength.of("渡船")).isEqualTo(6);
        assertThat(ReadingLength.of("フェリー")).isEqualTo(8);
        assertThat(ReadingLength.of("여객선")).isEqualTo(6);
        assertThat(ReadingLength.of("เรือข้ามฟาก")).isEqualTo(11);
    }

    @Test
    void isToldFromSomeCharactersOfALongText() {
        assertThat(ReadingLength.of("渡".repeat(5000))).isBetween(14_900, 15_200);
        assertThat(ReadingLength.of("a".repeat(5000))).isEqualTo(5000);
        assertThat(ReadingLength.of("")).isZero();
    }
}
