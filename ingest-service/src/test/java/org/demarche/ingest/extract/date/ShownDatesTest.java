package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.date.FerryArticle.HEADLINE;
import static org.demarche.ingest.extract.date.FerryArticle.STATED_IN_UTC;
import static org.demarche.ingest.extract.date.FerryArticle.page;
import static org.demarche.ingest.extract.date.FerryArticle.published;
import static org.demarche.ingest.extract.date.FerryArticle.publishedAt;

import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

class ShownDatesTest {

    @Test
    void believesTheDateThatThePageCallsThatOfThePublication() {
        assertThat(published(
                        STATED_IN_UTC, HEADLINE + "<p>Updated 1 August 2024, first published 5 July 2024 at 10:15</p>"))
                .isEqualTo("2024-07-05T10:15Z");
        assertThat(published(STATED_IN_UTC, HEADLINE + "<div>Published</div><div>5 July 2024</div>"))
                .isEqualTo("2024-07-05T00:00Z");
        assertThat(published("", HEADLINE + "<div>Updated 1 August 2024</div><div>5 July 2024</div>"))
                .isEqualTo("2024-07-05T00:00Z");
    }

    @Test
    void doesNotTakeDatesAtTheHeadlineThatAreOfSomethingElse() {
        assertThat(published(STATED_IN_UTC, HEADLINE + "<p>Offer valid until 1 May 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(
                        STATED_IN_UTC, HEADLINE + "<figure><figcaption>The quay, 1 May 2024</figcaption></figure>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(STATED_IN_UTC, HEADLINE + "<h2><a href=/old>Older story</a></h2><p>1 May 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(
                        STATED_IN_UTC,
                        HEADLINE + "<p>The talks of 1 May 2024 had ended without a word about the "
                                + "ferries, the quay or the harbour master's pay.</p>"))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void readsTheOrderOfDayAndMonthFromTheAddressTheCountryAndTheRestOfThePage() {
        String top = HEADLINE + "<p>03/10/2023</p>";

        assertThat(publishedAt("https://quay.example/ferries", top)).isEqualTo("2023-03-10T00:00Z");
        assertThat(publishedAt("https://quay.co.uk/ferries", top)).isEqualTo("2023-10-03T00:00Z");
        assertThat(publishedAt("https://quay.example/2023/october/03/ferries", top))
                .isEqualTo("2023-10-03T00:00Z");
        assertThat(publishedAt("https://quay.example/2023/10/ferries", top)).isEqualTo("2023-10-03T00:00Z");
    }

    @Test
    void takesADateBelowABylineThatIsALinkedHeading() {
        String byline = "<h4 class=author-name>By <a href=/people/ada>Ada Lindqvist</a></h4>";

        assertThat(published("", "<p class=date>5 May 2026</p>" + HEADLINE + byline + "<div>12.12.2025</div>"))
                .isEqualTo("2025-12-12T00:00Z");
    }

    @Test
    void readsTheDateOfTheChangeAtTheHeadline() {
        Page page = page("https://quay.example/ferries", STATED_IN_UTC, HEADLINE + "<p>Updated 1 August 2024</p>", "");

        assertThat(page.modifiedAt()).hasToString("2024-08-01T00:00Z");
    }

    @Test
    void prefersTheRevisionThatReadersSeeToTheDataOfAScript() {
        assertThat(published(
                        "",
                        HEADLINE + "<p>Updated 1 August 2024</p>",
                        "<script>var page = {\"published_at\":\"2023-03-02T06:22:28+01:00\"}</script>"))
                .isEqualTo("2024-08-01T00:00Z");
    }

    @Test
    void readsTheLeafOfACalendar() {
        assertThat(published("", "<div class=date><span>Feb</span><span>18</span><span>2009</span></div>" + HEADLINE))
                .isEqualTo("2009-02-18T00:00Z");
    }

    @Test
    void readsADateThatTheMarkupGluesToANameAndATime() {
        assertThat(published("", HEADLINE + "<p><b>mia</b><span>28.09.2019</span><span>12:44</span></p>"))
                .isEqualTo("2019-09-28T12:44Z");
    }

    @Test
    void takesTheDayOfAnEventInASentenceForNoDateOfThePage() {
        String event = "<p>The keepers of the pier meet again on 5 February 2024 in the old net loft.</p>";
        assertThat(published("", HEADLINE + event)).isEqualTo("null");
        assertThat(published(
                        "",
                        HEADLINE + event,
                        "<footer>This page was last modified on 29 January 2024, at 13:22.</footer>"))
                .isEqualTo("2024-01-29T13:22Z");
        assertThat(published(
                        "",
                        HEADLINE + event,
                        "<footer>Diese Seite wurde zuletzt am 29. Januar 2024 um 13:22 Uhr geändert.</footer>"))
                .isEqualTo("2024-01-29T13:22Z");
    }

    @Test
    void readsEachOfTheDatesThatTheMarkupGluesTogether() {
        assertThat(published(
                        STATED_IN_UTC,
                        HEADLINE + "<div><span>Ada Lindqvist</span><span class=updated>2024-05-07T10:10:52+01:00</span>"
                                + "<span>2 June 2024</span></div>"))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void believesADateThatIsCalledThatOfThePublicationMoreThanTheNextOne() {
        String dates = "<section class=sidebar><div><h4>Published</h4><h3>Date</h3><time datetime=2018-11-15T12:00:00Z>"
                + "15 November 2018</time></div><div><h4>Reviewed</h4><time datetime=2020-10-08T12:00:00Z>"
                + "8 October 2020</time></div></section>";
        assertThat(published("", HEADLINE + "<h3><a href=/one>Step one</a></h3>" + dates))
                .isEqualTo("2018-11-15T12:00Z");
    }

    @Test
    void readsADateBeforeAnAuthorWithALongOffice() {
        String teaser =
                "<header><a href=/tug>A tug for the harbour</a><p><time datetime=2025-12-04>12/04/2025</time></p></header>";
        assertThat(published(
                        "",
                        teaser + HEADLINE + "<div><time datetime=2017-03-01>03/01/2017</time> by Ada Lindqvist, "
                                + "speaker for the pilots in the standing committee of harbours</div>"))
                .isEqualTo("2017-03-01T00:00Z");
    }

    @Test
    void takesTheDateBelowAHeadlineThatLinksToItsOwnPage() {
        assertThat(published("", "<h2><a href=/ferries>Ferries run again in the harbour</a></h2><p>3 May 2024</p>"))
                .isEqualTo("2024-05-03T00:00Z");
    }
}
