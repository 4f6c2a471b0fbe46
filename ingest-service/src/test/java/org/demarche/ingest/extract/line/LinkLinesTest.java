package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.tree.TagKind;
import org.junit.jupiter.api.Test;

class LinkLinesTest {

    private static Paragraph line(String label, String link, TagKind kind) {
        return new Paragraph(label + link, link.length(), kind, -1);
    }

    @Test
    void knowsALabelAndALinkWhateverSeparatesThem() {
        assertThat(LinkLines.isPointer(line("MORE NEWS HERE | ", "The lighthouse is sold twice", TagKind.PARAGRAPH)))
                .isTrue();
        assertThat(LinkLines.isPointer(line("From the archive: ", "The lighthouse is sold twice", TagKind.PARAGRAPH)))
                .isTrue();
    }

    @Test
    void knowsAnArrowBeforeALink() {
        assertThat(LinkLines.isPointer(line(">> Read about it: ", "The lighthouse is sold twice!", TagKind.PARAGRAPH)))
                .isTrue();
        assertThat(LinkLines.isPointer(line(">> Nobody knows where they went.", "", TagKind.PARAGRAPH)))
                .isFalse();
    }

    @Test
    void leavesASentenceThatEndsInALinkAlone() {
        assertThat(LinkLines.isPointer(line("One thing is sure: ", "the lighthouse is sold twice.", TagKind.PARAGRAPH)))
                .isFalse();
    }

    @Test
    void leavesTheRowsOfATableAlone() {
        assertThat(LinkLines.isPointer(line("Third place | ", "The Lighthouse Hotel and Inn", TagKind.ROW)))
                .isFalse();
    }

    @Test
    void keepsTheLinksOfAListThatTheTextAnnounces() {
        String html =
                "<article>" + paragraphs(2) + "<p>These islands have signed:</p><ul><li><a href=/n>Norland</a></li>"
                        + "<li>Suderia: <a href=/s>the letter of its minister of ferries</a></li></ul>"
                        + paragraphs(2).replace("Point", "Later") + "</article>";

        assertThat(page(html).text())
                .contains("have signed:\n\nNorland\n\nSuderia: the letter of its minister of ferries\n\nLater 0");
    }

    @Test
    void leavesOutTheLinksThatNothingAnnouncesOrFollows() {
        String links =
                "<ul><li><a href=/n>Norland buys a lighthouse</a></li><li><a href=/s>Suderia sells one</a></li></ul>";
        String html = "<article>" + paragraphs(2) + links + paragraphs(2).replace("Point", "Later")
                + "<p>Seen from the quay:</p>" + links.replace("lighthouse", "ferry") + "</article>";

        assertThat(page(html).text()).contains("Later 1").doesNotContain("Norland", "Suderia");
    }
}
