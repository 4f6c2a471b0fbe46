package org.demarche.ingest.extract.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.tree.TagKind;
import org.junit.jupiter.api.Test;

class HeadlineLinesTest {

    private static final String TITLE = "Harbour opens after nine stormy days";

    private static Paragraph heading(String text) {
        return new Paragraph(text, 0, TagKind.HEADING, -1);
    }

    @Test
    void knowsTheHeadlineWithItsTopicBeforeIt() {
        assertThat(new HeadlineLines(TITLE).isVariant(heading("Storm at sea Harbour opens after nine stormy days")))
                .isTrue();
    }

    @Test
    void leavesASummaryThatIsMarkedUpAsAHeadingAlone() {
        assertThat(new HeadlineLines(TITLE).isVariant(heading("The harbour opens after nine stormy days.")))
                .isFalse();
    }

    @Test
    void leavesAHeadingOfAPartAlone() {
        assertThat(new HeadlineLines(TITLE).isVariant(heading("What nine days at sea are like")))
                .isFalse();
    }

    @Test
    void leavesTheFirstHeadingOfThePageOutThoughTheTitleSaysOtherwise() {
        String html = "<title>All news from the coast</title><article><h1>Boats at sea again</h1>" + paragraphs(4)
                + "<h1>What the sailors say</h1>" + paragraphs(2).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).startsWith("Point 0").contains("What the sailors say\n\nLater 0");
    }
}
