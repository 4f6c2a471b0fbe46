package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.date.FerryArticle.HEADLINE;
import static org.demarche.ingest.extract.date.FerryArticle.STATED_IN_UTC;
import static org.demarche.ingest.extract.date.FerryArticle.jsonLd;
import static org.demarche.ingest.extract.date.FerryArticle.page;
import static org.demarche.ingest.extract.date.FerryArticle.published;

import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

class DateReaderTest {

    @Test
    void believesTheHeadMoreThanALaterDateAtTheHeadline() {
        assertThat(published(STATED_IN_UTC, HEADLINE + "<p>1 August 2024</p>", "<p>In print: 2 June 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(STATED_IN_UTC, HEADLINE + "<p>Last updated: 1 August 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void believesAnEarlierDateAtTheHeadlineMoreThanTheHead() {
        assertThat(published(STATED_IN_UTC, HEADLINE + "<p>By Ada Lindqvist | 3 April 2021</p>"))
                .isEqualTo("2021-04-03T00:00Z");
    }

    @Test
    void takesTheOneOfTwoDatesInTheHeadThatThePageShows() {
        String head = STATED_IN_UTC + "<meta name=date content='2024-07-05T08:00:00+02:00'>";

        assertThat(published(head, HEADLINE + "<p>5 July 2024</p>")).isEqualTo("2024-07-05T08:00+02:00");
    }

    @Test
    void takesTheDayThatReadersSeeWhereTheHeadIsInUtc() {
        assertThat(published(STATED_IN_UTC, HEADLINE + "<p>June 1, 2024 | 9:25pm</p>"))
                .isEqualTo("2024-06-01T21:25-05:00");
        assertThat(published(STATED_IN_UTC, HEADLINE + "<time datetime='2024-06-01T19:25-07:00'>June 1, 2024</time>"))
                .isEqualTo("2024-06-01T19:25-07:00");
    }

    @Test
    void prefersTheDayOfThePageToThatOfTheSameInstantInUtc() {
        assertThat(published(STATED_IN_UTC + "<meta name=date content='Sat, 01 Jun 2024 21:25:00 -0500'>", HEADLINE))
                .isEqualTo("2024-06-01T21:25-05:00");
    }

    @Test
    void takesTheDayOfTheAddressWhereTheHeadIsInUtcAndTheHeadlineAgrees() {
        assertThat(String.valueOf(page(
                                "https://quay.example/2024/06/01/ferries",
                                STATED_IN_UTC,
                                HEADLINE + "<p>June 1, 2024</p>",
                                "")
                        .publishedAt()))
                .isEqualTo("2024-06-01T23:25-03:00");
    }

    @Test
    void takesTheDayOfTheAddressWhereTheHeadIsInUtcAndThePageShowsNone() {
        assertThat(String.valueOf(page("https://quay.example/ferries-nid01062024/", STATED_IN_UTC, HEADLINE, "")
                        .publishedAt()))
                .isEqualTo("2024-06-01T23:25-03:00");
        assertThat(String.valueOf(page("https://quay.example/2024/04/01/ferries", STATED_IN_UTC, HEADLINE, "")
                        .publishedAt()))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void believesNoDateInTheFuture() {
        assertThat(published("<meta name=date content=2031-01-01>", HEADLINE + "<p>3 May 2024</p>"))
                .isEqualTo("2024-05-03T00:00Z");
    }

    @Test
    void forgetsAChangeBeforeThePublication() {
        Page page = page(
                "https://quay.example/ferries",
                STATED_IN_UTC + "<meta property=article:modified_time content='2024-05-20T10:00:00Z'>",
                HEADLINE,
                "");

        assertThat(page.modifiedAt()).isNull();
    }

    @Test
    void takesTheRevisionThatReadersSeeWhereOnlySearchEnginesAreToldOfAnotherDay() {
        String revised = HEADLINE + "<p>Updated 1 August 2024</p>";
        String microdata = "<meta itemprop=datePublished content='2022-06-02T09:00:00+02:00'>";

        assertThat(published(jsonLd("2022-06-02"), revised)).isEqualTo("2024-08-01T00:00Z");
        assertThat(published(jsonLd("2022-06-02"), HEADLINE + "<p>1 August 2024</p>"))
                .isEqualTo("2024-08-01T00:00Z");
        assertThat(published(microdata, revised)).isEqualTo("2024-08-01T00:00Z");
        assertThat(published(jsonLd("2024-06-02T02:25:00Z") + STATED_IN_UTC, revised))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void believesSearchDataThatThePageBacks() {
        String head = jsonLd("2024-06-02T22:30:00Z");
        String revised = HEADLINE + "<p>Updated 1 August 2024</p>";

        assertThat(published(head, revised, "<p>First in print on 2 June 2024.</p>"))
                .isEqualTo("2024-06-02T22:30Z");
        assertThat(String.valueOf(page("https://quay.example/2024/06/ferries", head, revised, "")
                        .publishedAt()))
                .isEqualTo("2024-06-02T22:30Z");
        assertThat(published(head, HEADLINE + "<p>Updated 3 June 2024</p>")).isEqualTo("2024-06-02T22:30Z");
    }

    @Test
    void readsSearchDataAndHeadlineAsOneDayWhereTheirFiguresAreTheSame() {
        assertThat(published(jsonLd("03/10/2023"), HEADLINE + "<p>Updated 03-10-2023</p>"))
                .isEqualTo("2023-03-10T00:00Z");
    }

    @Test
    void takesTheOneOfTwoDatesInTheHeadThatReadersFindOnThePage() {
        String head = STATED_IN_UTC + "<meta name=date content='2024-07-05T08:00:00+02:00'>";

        assertThat(published(head, HEADLINE, "<p>5 July 2024</p>")).isEqualTo("2024-07-05T08:00+02:00");
        assertThat(published("<title>Ferries - 5 July 2024</title>" + head, HEADLINE))
                .isEqualTo("2024-07-05T08:00+02:00");
        assertThat(published(head, HEADLINE)).isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void takesThePublicationThatThePageNamesBelowWhereItShowsNoOtherDay() {
        assertThat(published(STATED_IN_UTC, HEADLINE, "<p>Published 5 July 2024</p>"))
                .isEqualTo("2024-07-05T00:00Z");
        assertThat(published(STATED_IN_UTC, HEADLINE, "<p>Published 5 July 2024</p><p>2 June 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(STATED_IN_UTC, HEADLINE, "<p>Last change: 5 July 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void readsTheNamesThatDublinCoreAndJournalsUse() {
        assertThat(published("<meta name=DC:date.issued content=2024-05-03>", HEADLINE))
                .isEqualTo("2024-05-03T00:00Z");
        assertThat(published("<meta name=prism.publicationDate content=2024-05-03>", HEADLINE))
                .isEqualTo("2024-05-03T00:00Z");
    }

    @Test
    void readsNumbersBetweenPointsInTheOrderThatTheHeadConfirms() {
        assertThat(published(
                        "<meta property=article:published_time content='2024-09-10T16:07:00+00:00'>",
                        HEADLINE + "<p>09.10.2024</p>"))
                .isEqualTo("2024-09-10T16:07Z");
    }

    @Test
    void believesTheDayAtTheHeadlineWhereNoZoneOnEarthHasItAtTheStatedInstant() {
        assertThat(published(
                        "<meta property=article:published_time content='2024-06-02T22:25:00+00:00'>",
                        HEADLINE + "<p>1 June 2024</p>"))
                .isEqualTo("2024-06-01T00:00Z");
    }

    @Test
    void takesTheDayThatReadersSeeWhereTheHeadKnowsAnotherThatTheyDoNot() {
        String changed = "<meta property=article:modified_time content='2024-09-18T07:49:16+00:00'>";
        String shown = HEADLINE + "<p>20 August 2024</p>";
        assertThat(published(STATED_IN_UTC + changed, shown)).isEqualTo("2024-08-20T00:00Z");
        assertThat(published(STATED_IN_UTC, shown)).isEqualTo("2024-08-20T00:00Z");
        // That of the change is an update, and a later one an event.
        assertThat(published(STATED_IN_UTC + changed, HEADLINE + "<p>18 September 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(STATED_IN_UTC + changed, HEADLINE + "<p>20 October 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
        assertThat(published(STATED_IN_UTC + changed, shown, "<p>Ferries run again, 2 June 2024</p>"))
                .isEqualTo("2024-06-02T02:25Z");
    }

    @Test
    void passesOverNumbersThatAreNoDate() {
        assertThat(published(
                        "<meta property=article:published_time content='00/05/2024'>",
                        HEADLINE + "<p>Posted 0/5/2024</p><time>00-10-2023</time>"))
                .isEqualTo("null");
    }
}
