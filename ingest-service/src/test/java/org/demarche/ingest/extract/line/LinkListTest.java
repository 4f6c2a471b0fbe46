package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkListTest {

    private static final String SHORT_PARAGRAPHS =
            "<p>The keeper of the lighthouse said that the lamp had been dark for eleven nights before anybody came.</p>"
                    + "<p>\u201cNobody asked us,\u201d she said.</p>"
                    + "<p>Two boats went aground meanwhile, and the harbour office has promised to pay for both of them.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share this article",
                "Subscribe to our newsletter",
                "Most read",
                "Related topics",
                "Related stories"
            })
    void leavesTheShortParagraphsThatFollowALabel(String label) {
        assertThat(page("<article>" + paragraphs(2) + "<p>" + label + "</p>" + SHORT_PARAGRAPHS + "</article>")
                        .text())
                .doesNotContain(label)
                .contains("eleven nights", "Nobody asked us", "for both of them.");
    }

    @Test
    void takesLinksAndLabelsUnderTheLabelAsFarAsTheyGo() {
        String list =
                "<h3>Most read</h3><ol><li><a href=/a>The ferry that nobody took</a></li><li>Harbour in numbers</li></ol>"
                        + "<p>12 May</p><p><a href=/b>How the quay was painted red by mistake</a></p>";

        assertThat(page("<article>" + paragraphs(2) + list + SHORT_PARAGRAPHS + "</article>")
                        .text())
                .contains("eleven nights", "for both of them.")
                .doesNotContain("ferry", "numbers", "12 May", "painted red");
    }

    @Test
    void takesTheTeasersInTheBoxOfTheLabel() {
        String list =
                "<div class=q4><h4>Related stories</h4><p><a href=/b>How the quay was painted red by mistake</a></p>"
                        + "<p>It was to be green, as the town had ordered it, but the painter had the other bucket at hand.</p></div>";

        assertThat(page("<article>" + paragraphs(2) + list + SHORT_PARAGRAPHS + "</article>")
                        .text())
                .contains("eleven nights", "for both of them.")
                .doesNotContain("painted red", "other bucket");
    }

    @Test
    void leavesThePartOfTheArticleThatBeginsWithTheLabel() {
        String html = "<article><div class=q4>" + paragraphs(2) + "</div><div class=q4><p>Share this article</p>"
                + SHORT_PARAGRAPHS + "</div></article>";

        assertThat(page(html).text()).contains("eleven nights", "for both of them.");
    }

    @Test
    void takesShortLinesBelowTheLastRunningText() {
        String html = "<article>" + paragraphs(3)
                + "<div><h3>Weitere Informationen</h3></div><p>Kontakt:</p><p>Ada Lindqvist, Hafenamt, Raum 3.</p></article>";

        assertThat(page(html).text()).endsWith("summer.");
    }
}
