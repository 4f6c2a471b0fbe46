package org.demarche.ingest.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.EXTRACTOR;
import static org.demarche.ingest.extract.Extractors.noArticle;
import static org.demarche.ingest.extract.Extractors.page;

import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.ExtractionResult.NoArticle;
import org.junit.jupiter.api.Test;

class PageWithoutArticleTest {

    @Test
    void saysThatAnEmptyPageIsEmpty() {
        assertThat(EXTRACTOR.fromHtml(new byte[0], null, null))
                .isEqualTo(new NoArticle(PageKind.SCRIPT_ONLY, "the page is empty"));
        assertThat(noArticle("<html><body></body></html>").why()).contains("no text");
    }

    @Test
    void saysThatAPageMadeByScriptHasNoText() {
        assertThat(noArticle("<body><div id=root></div><script>render('a long text that is only code')</script>")
                        .why())
                .contains("script");
    }

    @Test
    void saysThatASectionFrontIsAListOfLinks() {
        StringBuilder front = new StringBuilder("<body><main>");
        for (int i = 0; i < 40; i++) {
            front.append("<div class=card><h3><a href=/s/")
                    .append(i)
                    .append(">Story number ")
                    .append(i)
                    .append(" of the day, told in one line</a></h3></div>");
        }

        assertThat(noArticle(front + "</main>").why()).contains("list of links");
    }

    @Test
    void refusesALineThatIsTooShortToBeAnArticle() {
        assertThat(noArticle("<body><p>Page not found, sorry.</p><div>We moved house.</div></body>")
                        .why())
                .isNotBlank();
    }

    @Test
    void readsAPageThatAsksForScriptAsEmpty() {
        assertThat(EXTRACTOR.fromHtml("<body><div>You need to enable JavaScript to run this app.</div></body>", null))
                .isInstanceOf(NoArticle.class);
    }

    @Test
    void saysThatAFrontOfTeasersIsAListOfArticles() {
        StringBuilder front = new StringBuilder("<title>World | Quayside Post</title><main><h1>World</h1><div>");
        for (int i = 0; i < 20; i++) {
            front.append("<article class=teaser><a href=/s/")
                    .append(i)
                    .append("><h3>Island ")
                    .append(i)
                    .append(" lends its neighbour a lighthouse</h3></a><p>The lamp will be back by winter ")
                    .append(i)
                    .append(".</p><time datetime=2026-10-01>1 Oct</time></article>");
        }

        assertThat(noArticle(front + "</div></main>").why()).contains("list of other articles");
    }

    @Test
    void doesNotTakeTheStubBesideAnEmptyAppForAnArticle() {
        assertThat(noArticle(
                                "<title>Islands near a pact</title><body><noscript>Enable JavaScript.</noscript><div id=root></div>"
                                        + "<div><h1>Islands near a pact</h1><p>Two clauses are left\u2026</p>"
                                        + "<p>This story is for subscribers. Subscribe now for 3 pearls a week to keep reading.</p></div>")
                        .why())
                .isNotBlank();
    }

    @Test
    void takesAShortReportBesideTheEmptyBoxOfAScriptForAStub() {
        String html =
                "<h1>The ferry is late</h1><div><p>The ferry of nine was late on Monday, the harbour office said.</p>"
                        + "<p>It sails again at noon, if the wind allows.</p></div><div id=app></div>";

        assertThat(page(html).extraction().reason()).isEqualTo(PageKind.STUB);
    }
}
