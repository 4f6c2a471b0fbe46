package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.ExtractionResult;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private static final String HEADLINE = "<h1>Ferries run again in the harbour</h1>";
    private static final String STATED_IN_UTC =
            "<meta property=article:published_time content='2024-06-02T02:25:00+00:00'>";

    private static Page page(String url, String head, String top, String end) {
        String html = "<html lang=en><head>" + head + "</head><body>" + top + "<article>" + paragraphs(5) + "</article>"
                + end + "</body></html>";
        ExtractionResult result = Extractors.EXTRACTOR.fromHtml(html, url);
        assertThat(result).isInstanceOf(Page.class);
        return (Page) result;
    }

    private static String published(String head, String top, String end) {
        return String.valueOf(
                page("https://quay.example/ferries", head, top, end).publishedAt());
    }

    private static String published(String head, String top) {
        return published(head, top, "");
    }

    private static String publishedAt(String url, String top) {
        return String.valueOf(page(url, "", top, "").publishedAt());
    }

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
    void takesTheOneOfTwoDatesInTheHeadThatThePageShows() {
        String head = STATED_IN_UTC + "<meta name=date content='2024-07-05T08:00:00+02:00'>";

        assertThat(published(head, HEADLINE + "<p>5 July 2024</p>")).isEqualTo("2024-07-05T08:00+02:00");
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
    void readsTheOrderOfDayAndMonthFromTheAddressTheCountryAndTheRestOfThePage() {
        String top = HEADLINE + "<p>03/10/2023</p>";

        assertThat(publishedAt("https://quay.example/ferries", top)).isEqualTo("2023-03-10T00:00Z");
        assertThat(publishedAt("https://quay.co.uk/ferries", top)).isEqualTo("2023-10-03T00:00Z");
        assertThat(publishedAt("https://quay.example/2023/october/03/ferries", top))
                .isEqualTo("2023-10-03T00:00Z");
        assertThat(publishedAt("https://quay.example/2023/10/ferries", top)).isEqualTo("2023-10-03T00:00Z");
    }

    @Test
    void doesNotTakeTheClockOfThePage() {
        assertThat(published("", "<div class=todays-date><span class=date>Friday, 5 June 2026</span></div>" + HEADLINE))
                .isEqualTo("null");
    }

    @Test
    void doesNotTakeTheClockThatABoxForDatesHolds() {
        assertThat(published("", "<div class=block-date><p id=todays-date>5 June 2026</p></div>" + HEADLINE))
                .isEqualTo("null");
    }

    @Test
    void doesNotTakeTheDayOnWhichAMemberJoined() {
        assertThat(published(
                        "",
                        HEADLINE
                                + "<dl><dd>Registriert: 18.09.2008, 05:56</dd></dl><p>von mia » 21.01.2009, 05:42</p>"))
                .isEqualTo("2009-01-21T05:42Z");
        assertThat(published("", HEADLINE, "<p class=time>Current time: 5 June 2026</p>"))
                .isEqualTo("null");
    }

    @Test
    void takesADateBelowABylineThatIsALinkedHeading() {
        String byline = "<h4 class=author-name>By <a href=/people/ada>Ada Lindqvist</a></h4>";

        assertThat(published("", "<p class=date>5 May 2026</p>" + HEADLINE + byline + "<div>12.12.2025</div>"))
                .isEqualTo("2025-12-12T00:00Z");
    }

    @Test
    void believesTheDatelineMoreThanTheDatesOfAList() {
        String list = "<ul><li>Tides <b class=time>29.11.2022</b></li><li>Tolls <b class=time>28.11.2022</b></li>"
                + "<li>Tugs <b class=time>2.11.2022</b></li></ul>";
        String dateline = "<p>(21 November 2022) " + Extractors.SENTENCE + Extractors.SENTENCE + "</p>";

        assertThat(published("", HEADLINE + dateline, list)).isEqualTo("2022-11-21T00:00Z");
        assertThat(published("", HEADLINE, list)).isEqualTo("2022-11-29T00:00Z");
    }

    @Test
    void believesNoDateInTheFuture() {
        assertThat(published("<meta name=date content=2031-01-01>", HEADLINE + "<p>3 May 2024</p>"))
                .isEqualTo("2024-05-03T00:00Z");
    }

    @Test
    void findsTheDateBehindItsLabelAnywhereOnThePage() {
        assertThat(published("", HEADLINE, "<div>Posted by <i>Mia</i> on the 15/12/2023 at 19:00</div>"))
                .isEqualTo("2023-12-15T19:00Z");
        assertThat(published("", HEADLINE, "<div>Letzte Änderung: 7.2.2023</div>"))
                .isEqualTo("2023-02-07T00:00Z");
    }

    @Test
    void doesNotTakeALabelledDateOfAComment() {
        assertThat(published("", HEADLINE, "<div class=comments><p>Posted on 15 December 2023</p></div>"))
                .isEqualTo("null");
    }

    @Test
    void findsTheDateInTheDataOfAScript() {
        assertThat(published(
                        "", HEADLINE, "<script>var page = {\"published_at\":\"2023-03-02T06:22:28+01:00\"}</script>"))
                .isEqualTo("2023-03-02T06:22:28+01:00");
        assertThat(published("", HEADLINE, "<script>var page = {'publishTime': 1714990830000}</script>"))
                .isEqualTo("2024-05-06T10:20:30Z");
        assertThat(published(
                        "", HEADLINE, "<div data-page='{&quot;datePublished&quot;:&quot;2023-03-02&quot;}'></div>"))
                .isEqualTo("2023-03-02T00:00Z");
    }

    @Test
    void findsTheDateInTheAttributesOfABox() {
        assertThat(published("", HEADLINE + "<span class=date data-publish-date=2023-03-02>two years ago</span>"))
                .isEqualTo("2023-03-02T00:00Z");
    }

    @Test
    void findsTheDatelineOfAPressRelease() {
        assertThat(published(
                        "",
                        HEADLINE + "<p>QUAYSIDE, 12 January 2022 - " + Extractors.SENTENCE + Extractors.SENTENCE
                                + "</p>"))
                .isEqualTo("2022-01-12T00:00Z");
    }

    @Test
    void readsTheDateInTheAddressInEitherDirection() {
        assertThat(publishedAt("https://quay.example/news/29-10-2021", HEADLINE))
                .isEqualTo("2021-10-29T00:00Z");
        assertThat(publishedAt("https://quay.example/news/2021-10-29-ferries", HEADLINE))
                .isEqualTo("2021-10-29T00:00Z");
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
    void readsTheDateOfTheChangeAtTheHeadline() {
        Page page = page("https://quay.example/ferries", STATED_IN_UTC, HEADLINE + "<p>Updated 1 August 2024</p>", "");

        assertThat(page.modifiedAt()).hasToString("2024-08-01T00:00Z");
    }

    private static String jsonLd(String date) {
        return "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"" + date + "\"}</script>";
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
    void takesTheOnlyDateOfThePageFromALineThatHoldsLittleElse() {
        assertThat(published("", HEADLINE, "<p>Copyright 19.12.2019 by Quay Press</p>"))
                .isEqualTo("2019-12-19T00:00Z");
        assertThat(published("", HEADLINE, "<p>51 captures, 14 Oct 2014 - 10 Aug 2017</p>"))
                .isEqualTo("null");
        assertThat(published("", HEADLINE, "<p>Offer valid until 1 May 2024</p>"))
                .isEqualTo("null");
        assertThat(published("", HEADLINE, "<div class=comments><p>mia, 1 May 2024</p></div>"))
                .isEqualTo("null");
    }

    @Test
    void readsTheNamesThatDublinCoreAndJournalsUse() {
        assertThat(published("<meta name=DC:date.issued content=2024-05-03>", HEADLINE))
                .isEqualTo("2024-05-03T00:00Z");
        assertThat(published("<meta name=prism.publicationDate content=2024-05-03>", HEADLINE))
                .isEqualTo("2024-05-03T00:00Z");
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
    void readsNumbersBetweenPointsInTheOrderThatTheHeadConfirms() {
        assertThat(published(
                        "<meta property=article:published_time content='2024-09-10T16:07:00+00:00'>",
                        HEADLINE + "<p>09.10.2024</p>"))
                .isEqualTo("2024-09-10T16:07Z");
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
    void believesTheDayAtTheHeadlineWhereNoZoneOnEarthHasItAtTheStatedInstant() {
        assertThat(published(
                        "<meta property=article:published_time content='2024-06-02T22:25:00+00:00'>",
                        HEADLINE + "<p>1 June 2024</p>"))
                .isEqualTo("2024-06-01T00:00Z");
    }

    @Test
    void findsTheDateOfPublicationInABoxBesideTheArticle() {
        String box =
                "<aside><h3>Published</h3><p><time datetime=2024-08-30T12:00:00Z>August 30, 2024</time></p></aside>";
        String other =
                "<aside><h3>Published</h3><p><time datetime=2024-07-11T12:00:00Z>July 11, 2024</time></p></aside>";
        assertThat(published("", HEADLINE, box)).isEqualTo("2024-08-30T00:00Z");
        assertThat(published("", HEADLINE, box + other)).isEqualTo("null");
    }

    @Test
    void findsTheOnlyDayOfTheMonthThatTheAddressNames() {
        String first =
                "<div class=sidebar><p>Ferries run again wurde am 19. Mai 2010 um 23:03 Uhr eingeordnet</p></div>";
        String other = "<div class=sidebar><p>A tug for the harbour, 11. Mai 2010</p></div>";
        assertThat(page("https://quay.example/2010/05/ferries", "", HEADLINE, first)
                        .publishedAt())
                .hasToString("2010-05-19T23:03Z");
        assertThat(page("https://quay.example/2010/05/ferries", "", HEADLINE, first + other)
                        .publishedAt())
                .isNull();
        assertThat(page("https://quay.example/2010/06/ferries", "", HEADLINE, first)
                        .publishedAt())
                .isNull();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside>%s</aside>",
                "<div class=related-articles>%s</div>",
                "<div class=read-also>%s</div>",
                "<section class=more><ul><li>%s</li></ul></section>",
                "<div><ul><li>%s</li></ul></div>",
                "<article class=teaser>%s</article>"
            })
    void doesNotTakeTheDateOfASuggestedArticle(String box) {
        String card = box.formatted("<h3><a href=/tug>A tug for the harbour</a></h3><span>By Ben Okri</span>"
                + "<time datetime=2020-01-01>1 January 2020</time>");
        assertThat(published("", HEADLINE, card)).isEqualTo("null");
        assertThat(published("", card + HEADLINE)).isEqualTo("null");
        assertThat(published("", HEADLINE + "<p>3 May 2024</p>", card)).isEqualTo("2024-05-03T00:00Z");
    }

    @Test
    void takesTheDateBelowAHeadlineThatLinksToItsOwnPage() {
        assertThat(published("", "<h2><a href=/ferries>Ferries run again in the harbour</a></h2><p>3 May 2024</p>"))
                .isEqualTo("2024-05-03T00:00Z");
    }

    @Test
    void doesNotTakeTheDateOfAQuotedPost() {
        assertThat(published(
                        "",
                        HEADLINE,
                        "<blockquote class=post><p>They run again!</p><a href=/post>March 4, 2024</a></blockquote>"))
                .isEqualTo("null");
    }

    @Test
    void passesOverNumbersThatAreNoDate() {
        assertThat(published(
                        "<meta property=article:published_time content='00/05/2024'>",
                        HEADLINE + "<p>Posted 0/5/2024</p><time>00-10-2023</time>"))
                .isEqualTo("null");
    }
}
