package org.demarche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases<String> phrases = new Phrases.Builder<String>()
            .add("arms control", "any")
            .addExact("WHO", "exact")
            .addPrefix("mediat", "prefix")
            .build();

    private List<String> found(String text) {
        return phrases.find(Segmenter.load().segment(text)).stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .toList();
    }

    @Test
    void findsAPhraseInAnyCase() {
        assertThat(found("ARMS Control talks")).containsExactly("ARMS Control");
    }

    @Test
    void mindsTheCaseWhereAsked() {
        assertThat(found("WHO asked who")).containsExactly("WHO");
    }

    @Test
    void extendsAPrefixToItsWord() {
        assertThat(found("mediators mediate")).containsExactly("mediators", "mediate");
    }

    @Test
    void keepsToWordBoundaries() {
        assertThat(found("alarms controller, remediate")).isEmpty();
    }

    @Test
    void findsNothingWithoutPhrases() {
        assertThat(new Phrases.Builder<String>().build().find(Segmenter.load().segment("Arms control.")))
                .isEmpty();
    }
}
