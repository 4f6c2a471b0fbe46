package org.demarche.ingest.extract.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
