package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaywallLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This article is for subscribers only.",
                "To continue reading, subscribe or log in.",
                "Subscribe to continue reading",
                "Weiterlesen mit Hafenbote+",
                "Article r\u00e9serv\u00e9 aux abonn\u00e9s",
                "Para seguir leyendo, hazte premium",
                "Contenuto riservato agli abbonati"
            })
    void areLeftOutAndSayThatTheRestIsForSubscribers(String line) {
        Page page = page("<article>" + paragraphs(2) + "<p>" + line + "</p></article>");

        assertThat(page.text()).endsWith("summer.");
        assertThat(page.extraction().paywalled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Start your free trial", "Cancel anytime", "Jetzt kostenlos testen", "Subscribe now"})
    void areNotMeantByOffersThatStandOnEveryPage(String line) {
        Page page = page("<article>" + paragraphs(2) + "<p>" + line + "</p>"
                + paragraphs(2).replace("Point", "Later") + "</article>");

        assertThat(page.text()).doesNotContain(line).contains("Later 1");
        assertThat(page.extraction().paywalled()).isFalse();
    }

    @Test
    void areNoSentencesAboutSubscribers() {
        String said =
                "\u201cThis article is for subscribers only\u201d was all that the harbour office got to read that morning.";
        Page page = page("<article>" + paragraphs(2) + "<p>" + said + "</p></article>");

        assertThat(page.text()).endsWith(said);
        assertThat(page.extraction().paywalled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Members only", "Premium content", "Subscribe to continue reading"})
    void areChromeWhereTheArticleGoesOn(String line) {
        Page page = page("<article>" + paragraphs(3) + "<p>" + line + "</p>"
                + paragraphs(3).replace("Point", "Later") + "</article>");

        assertThat(page.text()).doesNotContain(line).contains("Later 2");
        assertThat(page.extraction().paywalled()).isFalse();
    }
}
