package org.demarche.ingest.extract;

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
}
