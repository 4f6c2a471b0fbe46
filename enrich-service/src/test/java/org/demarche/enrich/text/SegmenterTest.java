package org.demarche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private final Segmenter segmenter = Segmenter.load();

    private List<String> sentences(String text) {
        Document document = segmenter.segment(text);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < document.sentenceCount(); s++) {
            sentences.add(document.sentenceSpan(s).of(text));
        }
        return sentences;
    }

    private List<String> words(String text) {
        Document document = segmenter.segment(text);
        List<String> words = new ArrayList<>();
        for (int t = 0; t < document.size(); t++) {
            words.add(document.word(t));
        }
        return words;
    }

    @Test
    void abbreviationsAndInitialsDoNotEndASentence() {
        assertThat(sentences("The U.S. envoy met Mr. Orban and Gen. J. Smith. They talked."))
                .containsExactly("The U.S. envoy met Mr. Orban and Gen. J. Smith.", "They talked.");
    }

    @Test
    void anAbbreviationBeforeAStarterEndsASentence() {
        assertThat(sentences("He flew to the U.S. The visit was short.")).hasSize(2);
    }

    @Test
    void aClosingQuotationMarkBelongsToItsSentence() {
        assertThat(sentences("“We are ready.” The minister left."))
                .containsExactly("“We are ready.”", "The minister left.");
    }

    @Test
    void aBlankLineEndsASentence() {
        assertThat(sentences("No stop here\n\nNext paragraph")).containsExactly("No stop here", "Next paragraph");
    }

    @Test
    void aWrappedLineDoesNot() {
        assertThat(sentences("The minister of a country that has long been at odds with\nits neighbour left."))
                .hasSize(1);
    }

    @Test
    void cutsWhatHasNoEndInSight() {
        assertThat(sentences("word ".repeat(1_000))).hasSizeBetween(2, 10);
    }

    @Test
    void splitsPossessivesNegationsAndHyphens() {
        assertThat(words("Russia’s US-led talks didn't"))
                .containsExactly("russia", "'s", "us", "-", "led", "talks", "did", "n't");
    }

    @Test
    void keepsNumbersAndAcronymsWhole() {
        assertThat(words("U.S. aid of 1,500.5")).containsExactly("u.s.", "aid", "of", "1,500.5");
    }
}
