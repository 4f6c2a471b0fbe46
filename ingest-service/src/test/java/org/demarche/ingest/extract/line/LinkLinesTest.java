package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;

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
}
