package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases(List.of("sign up for", "our newsletter*"));

    @Test
    void findsARunOfWordsAnywhere() {
        assertThat(phrases.isIn("you may sign up for it")).isTrue();
        assertThat(phrases.isIn("read our newsletters")).isTrue();
    }

    @Test
    void findsNoPartsOfWords() {
        assertThat(phrases.isIn("design up for grabs")).isFalse();
        assertThat(phrases.isIn("you may sign up forever")).isFalse();
    }

    @Test
    void findsThemWhateverTheirCapitals() {
        assertThat(phrases.isIn("READ OUR NEWSLETTER")).isTrue();
    }

    @Test
    void refusesAPhraseThatIsTooShortToBeFound() {
        assertThatThrownBy(() -> new Phrases(List.of("na"))).isInstanceOf(IllegalStateException.class);
    }
}
