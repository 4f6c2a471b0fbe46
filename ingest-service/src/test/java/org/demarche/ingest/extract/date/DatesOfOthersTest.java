package org.demarche.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.date.FerryArticle.HEADLINE;
import static org.demarche.ingest.extract.date.FerryArticle.published;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on a page and is the date of something else. */
class DatesOfOthersTest {

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
    void doesNotTakeALabelledDateOfAComment() {
        assertThat(published("", HEADLINE, "<div class=comments><p>Posted on 15 December 2023</p></div>"))
                .isEqualTo("null");
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
    void doesNotTakeTheDateOfAQuotedPost() {
        assertThat(published(
                        "",
                        HEADLINE,
                        "<blockquote class=post><p>They run again!</p><a href=/post>March 4, 2024</a></blockquote>"))
                .isEqualTo("null");
    }
}
