package org.demarche.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class StandfirstTest {

    private static final String SUMMARY =
            "After nine days the harbour opens again, and nobody knows for how long it will.";

    private static final String BARE = "Pilots warn of the sand that the storm has left in the channel";

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

    @Test
    void takesTheLineBelowTheHeadlineThatEndsWithoutAStop() {
        String html = "<article><div class=a1><div><h1>The harbour opens</h1></div></div><div class=b1><div><p>" + BARE
                + "</p></div></div><div class=article-body>" + paragraphs(5) + "</div></article>";

        assertThat(page(html).text()).startsWith(BARE + "\n\nPoint 0");
    }

    @Test
    void takesTheSubheadingBesideTheHeadline() {
        String html = "<article><header><h1>The harbour opens</h1><h2>" + BARE
                + "</h2></header><div class=article-body>" + paragraphs(5) + "</div></article>";

        assertThat(page(html).text()).startsWith(BARE + "\n\nPoint 0");
    }

    @Test
    void leavesOutTheHeadlineThatIsWordedOtherwiseThanTheTitle() {
        String html = "<title>Ninth day of storm</title><article><h1>Ninth day of storm</h1><div class=title><h2>"
                + BARE + "</h2></div><div class=article-body>" + paragraphs(5) + "</div></article>";

        assertThat(page(html).text()).startsWith("Point 0");
    }

    @Test
    void findsTheHeadlineInAGroupOfHeadingsWhereTheFirstRankNamesTheSite() {
        String html =
                "<title>Ninth day of storm</title><nav><h1>Gannet</h1></nav><article><div><hgroup><div>Coast</div>"
                        + "<h2>What the pilots say</h2></hgroup><div class=x7><span>Velm.</span> <span>" + SUMMARY
                        + "</span></div></div><div class=article-body>" + paragraphs(5) + "</div></article>";

        assertThat(page(html).text()).startsWith("Velm. " + SUMMARY + "\n\nPoint 0");
    }
}
