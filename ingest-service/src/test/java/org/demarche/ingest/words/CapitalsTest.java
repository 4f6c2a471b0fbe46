package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"FERRIES RUN AGAIN", "ЭЛЬЗА ГРОМ", "EL 1.º DE MAYO", "7 A.M."})
    void areAllTheLettersOfATextThatShouts(String text) {
        assertThat(Capitals.only(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ferries run again", "McKAY", "GROßMANN", "渡船", "2024", ""})
    void areNotAllTheLettersOfAnyOther(String text) {
        assertThat(Capitals.only(text)).isFalse();
    }
}
