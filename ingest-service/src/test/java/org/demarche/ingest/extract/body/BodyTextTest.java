package org.demarche.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.SENTENCE;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;

class BodyTextTest {

    @Test
    void findsABodyThatNothingNames() {
        String html = "<div><div><a href=/a>One</a> <a href=/b>Two</a></div><div>" + paragraphs(6)
                + "</div><div><a href=/c>Three</a></div></div>";

        assertThat(page(html).text()).startsWith("Point 0").contains("Point 5").doesNotContain("One", "Three");
    }

    @Test
    void leavesOutTheNextArticleOfAnEndlessPage() {
        String html = "<article><h1>First</h1><div class=article-body>" + paragraphs(5)
                + "</div></article><article><h1>Second</h1>" + "<div class=article-body>"
                + paragraphs(9).replace("Point", "Other") + "</div></article>";

        assertThat(page(html).text()).contains("Point 4").doesNotContain("Other");
    }

    @Test
    void joinsABodyThatIsCutByAdvertisements() {
        String html = "<article><h1>A long story</h1><div class=article-body>" + paragraphs(3)
                + "</div><div class=ad-slot>Buy this, and more of this.</div>" + "<div class=article-body>"
                + paragraphs(3).replace("Point", "Later") + "</div></article>";

        assertThat(page(html).text()).contains("Point 2").contains("Later 2").doesNotContain("Buy this");
    }

    @Test
    void undoesARuleThatWouldTakeTheArticleWithIt() {
        String html = "<body><div class=sidebar-layout><div class=share>" + paragraphs(6) + "</div></div></body>";

        assertThat(page(html).text()).contains("Point 5");
    }

    @Test
    void takesTheTextFromJsonLdWhereThePageShowsOnlyAStub() {
        String body = "First: " + SENTENCE + "\\n\\nSecond: " + SENTENCE + "\\n\\nThird: " + SENTENCE;
        String html = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body
                + "\"}</script><article><p>" + SENTENCE + "</p></article>";

        assertThat(page(html).text())
                .isEqualTo("First: " + SENTENCE + "\n\nSecond: " + SENTENCE + "\n\nThird: " + SENTENCE);
        assertThat(page(html).extraction().method()).isEqualTo("json-ld");
    }

    @Test
    void readsMarkupInJsonLdAsMarkup() {
        String html = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"<p>First: "
                + SENTENCE + "</p><p>Second: " + SENTENCE + "</p>\"}</script><p>Subscribe to read on, please do.</p>";

        assertThat(page(html).text()).isEqualTo("First: " + SENTENCE + "\n\nSecond: " + SENTENCE);
    }

    @Test
    void countsAParagraphThatIsRepeatedOnce() {
        String html = "<article>" + paragraphs(4) + "<p>Point 1: " + SENTENCE + "</p></article>";

        assertThat(page(html).text()).containsOnlyOnce("Point 1");
    }

    @Test
    void keepsWhatAClickUnfolds() {
        String html = "<article>" + paragraphs(4)
                + "<div class=accordion><h3>Why now?</h3><div class=answer aria-hidden=true><p>Because " + SENTENCE
                + "</p></div></div></article>";

        assertThat(page(html).text()).contains("Why now?").contains("Because");
    }

    @Test
    void dropsHeadingsUnderWhichNothingIsLeft() {
        String html = "<article>" + paragraphs(4)
                + "<h2>More on this story</h2><ul><li><a href=/x>An older story about it</a></li></ul></article>";

        assertThat(page(html).text()).endsWith("summer.");
    }

    @Test
    void givesAStubBehindAPaywallALowQuality() {
        String stub =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script><article>"
                        + paragraphs(2) + "</article>";
        String whole = "<h1>Talks go on</h1><article>" + paragraphs(12) + "</article>";

        assertThat(page(stub).extraction().quality()).isLessThanOrEqualTo(0.4);
        assertThat(page(whole).extraction().quality()).isGreaterThan(0.9);
    }

    @Test
    void keepsTheRepliesOfAForumThread() {
        String html = "<meta name=generator content='phpBB'><div class=thread><div class=post>" + paragraphs(3)
                + "</div><div class=reply>" + paragraphs(3).replace("Point", "Answer") + "</div></div>";

        assertThat(page(html).text()).contains("Point 0").contains("Answer 2");
    }

    @Test
    void leavesTheRepliesToAnArticleOut() {
        String html = "<article>" + paragraphs(5) + "</article><div class=reply>"
                + paragraphs(3).replace("Point", "Answer") + "</div>";

        assertThat(page(html).text()).contains("Point 4").doesNotContain("Answer");
    }

    @Test
    void leavesOutTheInvitationAroundAFieldForAnAddress() {
        String html =
                "<article>" + paragraphs(4) + "<div><b>Harbour letter</b><p>What the tide brought, every evening.</p>"
                        + "<input type=email></div>" + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Point 3").contains("Later 3").doesNotContain("tide");
    }

    @Test
    void leavesOutTheLineBelowAPictureOfAHandWrittenPage() {
        String html =
                "<td>" + paragraphs(4) + "<a href=#><img src=a.jpg></a><br><i>The quay, seen last spring</i><br><br>"
                        + paragraphs(4).replace("Point", "Later") + "</td>";

        assertThat(page(html).text()).contains("Later 3").doesNotContain("last spring");
    }

    @Test
    void keepsALineInItalicsThatStandsBelowNoPicture() {
        String html = "<article>" + paragraphs(4) + "<p><i>The quay was seen as it had been last spring.</i></p>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("last spring");
    }

    @Test
    void leavesOutALabelThatLeadsToAnotherArticle() {
        String html = "<article>" + paragraphs(4)
                + "<div><b>From the archive:</b> <a href=/x>How the lighthouse was lost twice</a></div>"
                + "<p>One thing is sure: <a href=/y>the lighthouse stands again</a>.</p>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).doesNotContain("lost twice").contains("the lighthouse stands again.");
    }

    @Test
    void leavesOutRowsOfButtonsAndOfLinks() {
        String html = "<article><div>Print | Send to a friend | A+</div>" + paragraphs(4)
                + "<div><a href=/a>Metals</a> | <a href=/b>Energy</a> | <a href=/c>Harbours</a></div></article>";

        assertThat(page(html).text()).startsWith("Point 0").endsWith("summer.");
    }

    @Test
    void endsBeforeTheReactionsOfReaders() {
        String html =
                "<article>" + paragraphs(4) + "<h4>Readers\u2019 reactions (2)</h4><p>Zoe: My boat is still out there, "
                        + "so I do hope that somebody looks after it before the storm.</p></article>";

        assertThat(page(html).text()).endsWith("summer.").doesNotContain("boat");
    }

    @Test
    void leavesOutTheCreditsAndNoticesOfAgencies() {
        String html = "<div>" + paragraphs(4) + "<p>(Reporting by Ada Lindqvist; Editing by Mia Holm)</p>"
                + "<p>((ada@wire.example; +00 1 234))</p><div>Quotes are late. &copy; 2026 Wire. All rights reserved</div></div>";

        assertThat(page(html).text()).endsWith("summer.");
    }

    @Test
    void leavesOutWhereAChartOrAnAdvertisementStood() {
        String html = "<article>" + paragraphs(2) + "<p>[Interactive chart: tides by hour]</p>"
                + "<p>- - ADVERTISEMENT: Hotel Lagoon, ask for Marta - -</p><p>You have 3 free articles left this month</p>"
                + paragraphs(2).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Later 1").doesNotContain("tides", "Marta", "free articles");
    }

    @Test
    void leavesOutWhatAClassHidesAtEveryWidth() {
        String html = "<article>" + paragraphs(4)
                + "<div class='offer hidden'><p>Take the evening boat for half the price.</p></div>"
                + "<div class='hidden md:block'><p>The tide turns at nine.</p></div>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("tide turns").contains("Later 3").doesNotContain("evening boat");
    }

    @Test
    void leavesOutAPlaceholderHoweverOftenItIsRepeated() {
        String placeholder = "<div class=social-placeholder><p>Your settings keep the harbour's pictures away. Change "
                + "them below to see what others see here, or read on without them as you did before.</p></div>";
        String html = "<div class=article-body>" + paragraphs(2) + placeholder.repeat(6)
                + paragraphs(2).replace("Point", "Later") + "</div>";

        assertThat(page(html).text()).contains("Later 1").doesNotContain("settings");
    }

    @Test
    void keepsAShortMessageOfSomebodyElseThatIsQuoted() {
        String html = "<article>" + paragraphs(4)
                + "<blockquote class=twitter-tweet><p>The harbour is open again, dear sailors.</p>" + "</blockquote>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("dear sailors.\n\nLater 0");
    }

    @Test
    void keepsTheTextOfThePageWhereJsonLdSaysItTwice() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            body.append("Said ").append(i).append(": ").append(SENTENCE).append("\\n\\n");
        }
        String html = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body
                + "\"}</script><article>" + paragraphs(15) + "</article>";

        assertThat(page(html).text()).startsWith("Point 0").endsWith("summer.").doesNotContain("Said");
    }

    @Test
    void leavesOutADateWithATimeInAnyLanguageAtTheHead() {
        String html = "<article><div>Kyst, 3. ventose 2026 klokken 10:45</div><div>2026\u5E743\u67084\u65E5 20:00</div>"
                + paragraphs(6) + "</article>";

        assertThat(page(html).text()).startsWith("Point 0");
    }

    @Test
    void endsBeforeTheLifeOfTheAuthor() {
        String html = "<article>" + paragraphs(6)
                + "<section><h3>Sobre la firma</h3><p>Ada Lindqvist has lived by the sea for "
                + "twenty years and has written about harbours for half of them.</p></section></article>";

        assertThat(page(html).text()).endsWith("summer.").doesNotContain("by the sea");
    }

    @Test
    void keepsShortParagraphsThatAllBearTheClassOfAPlaceholder() {
        String html = "<div class=article__content>"
                + paragraphs(8).replace("<p>", "<p class='paragraph inline-placeholder'>") + "</div>";

        assertThat(page(html).text()).contains("Point 0").contains("Point 7");
    }

    @Test
    void keepsTheFewParagraphsThatAClassPutsBehindAWall() {
        String html = "<div class=article-body>" + paragraphs(8)
                + paragraphs(2).replace("<p>", "<p class=paywall>").replace("Point", "Later")
                + "<div class=paywall><p>Read on for a crown.</p></div></div>";

        assertThat(page(html).text()).contains("Later 0").contains("Later 1").doesNotContain("a crown");
    }

    @Test
    void leavesOutAQuoteThatIsPulledOutOfAParagraph() {
        String html = "<article>" + paragraphs(4)
                + "<p>\u201cThe quay has stood for ninety years,\u201d said the pilot, and so it will stand on.</p>"
                + "<blockquote><p>The quay has stood for ninety years</p></blockquote>"
                + "<blockquote><p>Whoever builds on sand must love to dig.</p></blockquote>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).containsOnlyOnce("The quay has stood").contains("must love to dig");
    }

    @Test
    void keepsAQuoteThatStandsNowhereElseWhateverItsBoxSays() {
        String html = "<article>" + paragraphs(4)
                + "<figure class=wp-block-pullquote><blockquote><p>Sand comes and goes, the pilot says.</p></blockquote>"
                + "</figure>" + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).contains("Sand comes").contains("Later 3");
    }

    @Test
    void leavesOutWhatAPageOfAmpShowsInABoxAboveIt() {
        String html = "<article>" + paragraphs(4)
                + "<amp-lightbox layout=nodisplay><p>Choose the pictures that you would like to see here.</p></amp-lightbox>"
                + paragraphs(4).replace("Point", "Later") + "</article>";

        assertThat(page(html).text()).doesNotContain("Choose").contains("Later 3");
    }

    @Test
    void leavesOutAConsentThatIsLongerThanTheArticle() {
        String html = "<div id=onetrust-consent-sdk><div>" + paragraphs(9).replace("Point", "Purpose")
                + "</div></div><div><h1>The harbour opens</h1><div>" + paragraphs(3) + "</div></div>";

        assertThat(page(html).text()).startsWith("Point 0").doesNotContain("Purpose");
    }

    @Test
    void keepsAnArticleThatStandsInABoxNamedForCookies() {
        String html = "<div class=cookies-accepted><h1>The harbour opens</h1><div>" + paragraphs(5) + "</div></div>";

        assertThat(page(html).text()).startsWith("Point 0").contains("Point 4");
    }
}
