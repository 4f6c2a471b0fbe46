package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.date.FerryArticle.HEADLINE;
import static org.demarche.ingest.extract.date.FerryArticle.page;
import static org.demarche.ingest.extract.date.FerryArticle.published;
import static org.demarche.ingest.extract.date.FerryArticle.publishedAt;

import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;

class HiddenDatesTest {

    @Test
    void believesTheDatelineMoreThanTheDatesOfAList() {
        String list = "<ul><li>Tides <b class=time>29.11.2022</b></li><li>Tolls <b class=time>28.11.2022</b></li>"
                + "<li>Tugs <b class=time>2.11.2022</b></li></ul>";
        String dateline = "<p>(21 November 2022) " + Extractors.SENTENCE + Extractors.SENTENCE + "</p>";

        assertThat(published("", HEADLINE + dateline, list)).isEqualTo("2022-11-21T00:00Z");
        assertThat(published("", HEADLINE, list)).isEqualTo("2022-11-29T00:00Z");
    }

    @Test
    void findsTheDateBehindItsLabelAnywhereOnThePage() {
        assertThat(published("", HEADLINE, "<div>Posted by <i>Mia</i> on the 15/12/2023 at 19:00</div>"))
                .isEqualTo("2023-12-15T19:00Z");
        assertThat(published("", HEADLINE, "<div>Letzte Änderung: 7.2.2023</div>"))
                .isEqualTo("2023-02-07T00:00Z");
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
}
