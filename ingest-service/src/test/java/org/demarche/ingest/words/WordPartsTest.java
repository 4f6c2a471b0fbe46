package org.demarche.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPartsTest {

    private final WordParts parts = new WordParts(List.of("byline", "autor"));

    @ParameterizedTest
    @ValueSource(strings = {"byline", "c-Byline__name", "articleBYLINE", "ábyline", "co-autores"})
    void findsAPartWhereverItStands(String names) {
        assertThat(parts.isIn(names)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bylin", "by-line", "auto", "a b"})
    void findsNoPartThatIsNotWhole(String names) {
        assertThat(parts.isIn(names)).isFalse();
    }

    @Test
    void looksBetweenTwoPlacesOnly() {
        assertThat(parts.isIn("a byline here", 2, 8)).isTrue();
        assertThat(parts.isIn("a byline here", 3, 13)).isFalse();
        assertThat(parts.isIn("a byline here", 0, 7)).isFalse();
    }

    @Test
    void findsPiecesThatAreShorterThanOthers() {
        WordParts pictures = new WordParts(List.of("img", "illustration"));
        assertThat(pictures.isIn("post__Img")).isTrue();
        assertThat(pictures.isIn("illustrations")).isTrue();
        assertThat(pictures.isIn("illness")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Byline", "by-line", "z\u00e9l\u00e9"})
    void refusesWhatItCouldNotFind(String part) {
        assertThatThrownBy(() -> new WordParts(List.of(part)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(part);
    }
}
