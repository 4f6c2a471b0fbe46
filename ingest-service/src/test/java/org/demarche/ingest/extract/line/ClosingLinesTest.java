package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class ClosingLinesTest {

    @Test
    void takesInvitationsOffTheEnd() {
        String html =
                "<article>" + paragraphs(6) + "<p>Was the tide too high? Sign up for our harbour letter, and follow us "
                        + "wherever boats are spoken of.</p></article>";

        assertThat(page(html).text()).endsWith("summer.");
    }

    @Test
    void takesALabelOffUnderWhichNothingIsLeft() {
        String html = "<article>" + paragraphs(6) + "<p>More from the harbour:</p></article>";

        assertThat(page(html).text()).endsWith("summer.");
    }

    @Test
    void takesOffWhatStandsAboveTheSignatureToo() {
        String html = "<article>" + paragraphs(6) + "<p>This article was first published by the Evening Tide.</p>"
                + "<p>Ada Lindqvist</p></article>";

        assertThat(page(html).text()).endsWith("summer.");
    }

    @Test
    void keepsTheSameWordsInTheMiddle() {
        String html = "<article>" + paragraphs(3) + "<p>The letter was first published by the Evening Tide in May.</p>"
                + paragraphs(6).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Evening Tide in May.");
    }

    @Test
    void leavesAShortTextWhole() {
        String html =
                "<article>" + paragraphs(2) + "<p>You can sign up for the regatta until Friday evening.</p></article>";

        assertThat(page(html).text()).endsWith("until Friday evening.");
    }
}
