package org.demarche.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.contract.EventRoot;
import org.junit.jupiter.api.Test;

class SentenceCorpusTest {

    private static final Path FILE = Path.of("accuse.tsv");

    @Test
    void takesTheMarksOutOfASentence() {
        SentenceCorpus.Sentence sentence = SentenceCorpus.sentence(
                "ACCUSE\t-1\tactive\t-\t{S:Ireland} criticised {T:Israel} over the crossing.", FILE);

        assertThat(sentence.text()).isEqualTo("Ireland criticised Israel over the crossing.");
        assertThat(sentence.root()).isEqualTo(EventRoot.ACCUSE);
        assertThat(sentence.quad()).isEqualTo(3);
    }

    @Test
    void knowsASentenceWithoutAnEvent() {
        SentenceCorpus.Sentence sentence =
                SentenceCorpus.sentence("NONE\t0\tactive\t-\t{S:Chile} has a longer coast than {T:Peru}.", FILE);

        assertThat(sentence.quad()).isZero();
    }

    @Test
    void namesTheFileOfALineThatItCannotRead() {
        assertThatThrownBy(() -> SentenceCorpus.sentence("ACCUSE\t-1", FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accuse.tsv");
    }

    @Test
    void readsTheWholeCorpusOfTheRepository() throws IOException {
        SentenceCorpus corpus = SentenceCorpus.read(Path.of("corpus/sentences"));

        assertThat(corpus.sentences()).hasSizeGreaterThan(1_000);
        assertThat(corpus.sentences().stream()
                        .map(SentenceCorpus.Sentence::quad)
                        .distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
}
