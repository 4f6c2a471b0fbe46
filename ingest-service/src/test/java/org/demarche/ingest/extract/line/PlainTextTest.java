package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;
import static org.demarche.ingest.extract.Extractors.SENTENCE;

import org.demarche.contract.Article.Removed;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    private static Page page(String text) {
        return (Page) EXTRACTOR.fromText(text);
    }

    @Test
    void takesThePageChromeOutAtTheHeadInTheMiddleAndAtTheTail() {
        String text = String.join(
                "\n",
                "Norland weighs a thaw with its neighbour",
                "No time to read?",
                "Get a summary",
                "",
                SENTENCE,
                "No time to read? Get a summary",
                "Second: " + SENTENCE + " Attribution: Agency and official remarks.",
                "No time to read?",
                "Get a summary",
                "Previous Article",
                "",
                "Storm warnings along the northern coast",
                "",
                "Next Article",
                "",
                "An actor remembers her first season abroad");

        Page page = page(text);

        assertThat(page.title()).isEqualTo("Norland weighs a thaw with its neighbour");
        assertThat(page.text())
                .isEqualTo(SENTENCE + "\n\nSecond: " + SENTENCE + " Attribution: Agency and official remarks.");
        assertThat(page.extraction().removed())
                .contains(
                        new Removed("neighbour", "Previous Article"),
                        new Removed("other-title", "Storm warnings along the northern coast"),
                        new Removed("other-title", "An actor remembers her first season abroad"));
    }

    @ParameterizedTest
    @CsvSource({
        "Keine Zeit zum Lesen?, Nächster Artikel",
        "Pas le temps de lire ?, Article suivant",
        "¿Sin tiempo para leer?, Siguiente artículo",
        "Nessun tempo per leggere?, Prossimo articolo",
        "Nie masz czasu na czytanie?, Następny artykuł",
        "Sem tempo para ler?, Próximo artigo"
    })
    void knowsTheSameChromeInOtherLanguages(String question, String next) {
        Page page =
                page(SENTENCE + "\n" + question + "\n\nMore: " + SENTENCE + "\n" + next + "\nA title of another story");

        assertThat(page.text()).isEqualTo(SENTENCE + "\n\nMore: " + SENTENCE);
    }

    @Test
    void keepsASentenceThatOnlySoundsLikeChrome() {
        String sentence =
                "Next article of the treaty to be negotiated is the one on transit, and the envoys expect it to be the hardest.";

        assertThat(page(SENTENCE + "\n" + sentence).text()).isEqualTo(SENTENCE + "\n\n" + sentence);
    }

    @Test
    void doesNotTakeTheFirstSentenceForATitle() {
        Page page = page(SENTENCE + "\n\n" + "Also: " + SENTENCE);

        assertThat(page.title()).isNull();
        assertThat(page.text()).startsWith(SENTENCE);
    }

    @Test
    void refusesAnEmptyTextAndOneOfChromeAlone() {
        assertThat(EXTRACTOR.fromText(" \n\t")).isInstanceOf(NoArticle.class);
        assertThat(EXTRACTOR.fromText("No time to read?\nGet a summary\n")).isInstanceOf(NoArticle.class);
    }
}
