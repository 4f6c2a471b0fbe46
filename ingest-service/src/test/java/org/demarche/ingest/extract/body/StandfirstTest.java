package org.demarche.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class StandfirstTest {

    private static final String SUMMARY =
            "After nine days the harbour opens again, and nobody knows for how long it will.";

    @Test
    void takesTheSummaryBetweenHeadlineAndBodyThatNothingNames() {
        String html = "<main><div><h1>The harbour opens</h1><div class=x7><div class=y2>" + SUMMARY
                + "</div></div></div><div class=article-body>" + paragraphs(5) + "</div></main>";

        assertThat(page(html).text()).startsWith(SUMMARY + "\n\nPoint 0");
    }

    @Test
    void takesATeaserUnderTheHeadlineForTheSummaryOfThisArticle() {
        String html = "<article class=article-body><h1>The harbour opens</h1><p class=article__teaser>" + SUMMARY
                + "</p>" + paragraphs(5)
                + "<div class=teaser><p>Another harbour closes, as it does every winter.</p></div></article>";

        assertThat(page(html).text()).startsWith(SUMMARY).doesNotContain("Another harbour");
    }

    @Test
    void takesTheSummaryOutOfAHeaderThatIsLeftOut() {
        String html =
                "<article><header class=entry-header><h1>The harbour opens</h1><div class=entry-excerpt><p>" + SUMMARY
                        + "</p></div><div class=byline>By Ada Lindqvist, who has lived there for twenty years.</div></header>"
                        + "<div class=entry-content>" + paragraphs(5) + "</div></article>";

        assertThat(page(html).text()).startsWith(SUMMARY + "\n\nPoint 0");
    }

    @Test
    void leavesOutTheCaptionAboveTheBody() {
        String html = "<main><h1>The harbour opens</h1><p class=lead>" + SUMMARY
                + "</p><figure><img src=a.jpg><figcaption>The quay on a quiet morning, seen from the lighthouse."
                + "</figcaption></figure><div class=article-body>" + paragraphs(5) + "</div></main>";

        assertThat(page(html).text()).startsWith(SUMMARY + "\n\nPoint 0");
    }

    @Test
    void findsTheSummaryUnderAHeadlineOfAnyRank() {
        String html =
                "<title>The harbour opens after nine long days</title><main><div><h2>Coast: The harbour opens after nine long days</h2>"
                        + "<div class=x7>" + SUMMARY + "</div></div><div class=article-body>" + paragraphs(5)
                        + "</div></main>";

        assertThat(page(html).text()).startsWith(SUMMARY + "\n\nPoint 0");
    }
}
