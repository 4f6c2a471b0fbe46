package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\t\n ", "\u00A0", "\u2009", "\u202F", "\u205F", "\u3000", "\u2028"})
    void showsEverySpaceAsOne(String space) {
        assertThat(Spaces.collapse("« Oui" + space + "» dit-il" + space)).isEqualTo("« Oui » dit-il");
    }

    @Test
    void leavesOutMarksOfDirectionAndWhatElseTakesNoRoom() {
        assertThat(Spaces.collapse("\u200F12\u200F/\u200F3\u200F/\u200F2024\u061C"))
                .isEqualTo("12/3/2024");
        assertThat(Spaces.collapse("\u202Aoslo\u202C \u2067bergen\u2069 co\u00ADop\u200B"))
                .isEqualTo("oslo bergen coop");
    }

    @Test
    void keepsTheJoinersThatPersianAndHindiAreSpeltWith() {
        assertThat(Spaces.collapse("می\u200Cروند क्\u200Dष")).isEqualTo("می\u200Cروند क्\u200Dष");
    }
}
