package org.demarche.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import java.time.OffsetDateTime;
import org.demarche.ingest.extract.ExtractionResult;
import org.demarche.ingest.extract.ExtractionResult.Page;
import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static Page pageWith(String head, String top) {
        return page("<html lang=en><head>" + head + "</head><body>" + top + "<article>" + paragraphs(5)
                + "</article></body></html>");
    }

    @Test
    void cutsTheNameOfTheSiteOffTheTitle() {
        assertThat(pageWith(
                                "<title>Talks resume at dawn - Quayside Post</title><meta property=og:site_name content='Quayside Post'>",
                                "")
                        .title())
                .isEqualTo("Talks resume at dawn");
    }

    @Test
    void takesTheHeadlineThatThePageShowsBeforeTheOneForSearchEngines() {
        assertThat(pageWith(
                                "<meta property=og:title content='Talks resume: what to know about the talks'>",
                                "<h1>Talks resume at dawn in the harbour</h1>")
                        .title())
                .isEqualTo("Talks resume at dawn in the harbour");
    }

    @Test
    void doesNotTakeTheNameOfTheSiteForTheHeadline() {
        assertThat(pageWith("<title>Talks resume at dawn | Quayside Post</title>", "<h1>Quayside Post</h1>")
                        .title())
                .isEqualTo("Talks resume at dawn");
    }

    @Test
    void leavesTheTopicBeforeTheHeadlineOut() {
        assertThat(pageWith(
                                "<meta property=og:title content='Talks resume at dawn in the harbour'>",
                                "<h1><span>Border</span> Talks resume at dawn in the harbour</h1>")
                        .title())
                .isEqualTo("Talks resume at dawn in the harbour");
    }

    @Test
    void leavesTheTopicOutAlsoWhereFewWordsAgree() {
        assertThat(pageWith(
                                "<meta property=og:title content='Talks resume at dawn'>",
                                "<h1><span>Border quay -</span> Talks resume at dawn</h1>")
                        .title())
                .isEqualTo("Talks resume at dawn");
    }

    @Test
    void doesNotTakeTheNameOfABlogForTheHeadlineOfItsPost() {
        assertThat(page("<title>How the ferries came back to the harbour | Love and Salt Water</title>"
                                + "<h1>Love and Salt Water</h1><article><h2>How the ferries came back to the harbour</h2>"
                                + paragraphs(5) + "</article>")
                        .title())
                .isEqualTo("How the ferries came back to the harbour");
    }

    @Test
    void keepsTheDateOfPublicationApartFromTheDateOfTheChange() {
        Page page = pageWith(
                "<meta property=article:modified_time content='2024-06-02T10:00:00Z'>",
                "<h1>Talks</h1><div class=date>Updated: 2 June 2024</div><time datetime='2024-06-01T09:00:00Z'>1 June</time>");

        assertThat(page.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-06-01T09:00:00Z"));
        assertThat(page.modifiedAt()).isEqualTo(OffsetDateTime.parse("2024-06-02T10:00:00Z"));
    }

    @Test
    void doesNotTakeTheDateOfASuggestedStory() {
        Page page = page("<article><h1>Talks</h1>" + paragraphs(5)
                + "</article><div class=related><time datetime=2019-01-01>1 January 2019</time></div>");

        assertThat(page.publishedAt()).isNull();
    }

    @Test
    void readsTheDateInTheAddressWhereThePageHasNone() {
        ExtractionResult result = Extractors.EXTRACTOR.fromHtml(
                "<article>" + paragraphs(5) + "</article>", "https://a.example/2023/11/05/talks");

        assertThat(((Page) result).publishedAt()).isEqualTo(OffsetDateTime.parse("2023-11-05T00:00:00Z"));
    }

    @Test
    void believesTheTextMoreThanTheLanguageThatThePageClaims() {
        String german =
                "<p>Der Minister sagte am Montag, dass die Gespräche weitergehen würden, obwohl beide Delegationen den Saal früh "
                        + "verlassen hatten, und dass niemand vor dem Sommer mit einer Einigung rechnen solle.</p>";

        assertThat(page("<html lang=en><body><article>" + german + "<p>Zweitens: " + german + "</article>")
                        .language())
                .isEqualTo("de");
    }

    @Test
    void takesTheHeadingAboveTheTextWhereTheTitleIsThatOfTheSection() {
        assertThat(
                        page("<title>Press release | Ministry of Tides</title><h2>Harbour ministers sign a pact on ferries</h2>"
                                        + "<div>" + paragraphs(5) + "</div>")
                                .title())
                .isEqualTo("Harbour ministers sign a pact on ferries");
    }

    @Test
    void takesTheLineInLargeTypeWhereAnOldPageHasNoHeading() {
        assertThat(page("<title>News</title><td><font size=4><b>Harbour ministers sign a pact on ferries</b></font><br>"
                                + paragraphs(5) + "</td>")
                        .title())
                .isEqualTo("Harbour ministers sign a pact on ferries");
    }

    @Test
    void doesNotTakeTheLinkToTheFrontPageForTheHeadline() {
        assertThat(pageWith(
                                "<title>Letters from the Long Quay: Ferries run again</title>",
                                "<h1><a href='https://news.example/'>Letters from the Long Quay</a></h1><h3>Ferries run again</h3>")
                        .title())
                .isEqualTo("Ferries run again");
    }

    @Test
    void keepsTheTitleOfASectionWhereNothingElseStandsAboveTheText() {
        assertThat(pageWith("<title>Press releases</title>", "").title()).isEqualTo("Press releases");
    }

    @Test
    void keepsTheDayOfThePageAlsoWhereItIsAnotherInUtc() {
        assertThat(pageWith("<meta property=article:published_time content='2024-06-02T00:30:00+02:00'>", "")
                        .publishedAt())
                .hasToString("2024-06-02T00:30+02:00");
    }
}
