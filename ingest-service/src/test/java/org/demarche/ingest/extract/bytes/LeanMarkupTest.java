package org.demarche.ingest.extract.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.demarche.ingest.extract.Extractors;
import org.demarche.ingest.extract.PageGrammar;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {

    private static final int PAGES = 3000;
    private static final Set<String> UNREAD = Set.of("style", "svg");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a<script>if (a<b) run('<p>');</script>b, a<script></script>b",
                "a<SCRIPT src=x>'quite a long script'</Script >b, a<SCRIPT src=x></Script >b",
                "<style media=all>p { color: #c0ffee }</style><p>b, <style media=all></style><p>b",
                "a<!-- what an editor notes -->b, a<!---->b",
                "a<!--[if IE]><p>Please upgrade.</p><![endif]-->b, a<!---->b",
                "<svg id=x><title>Mail</title><g><path d=\"M0 0h24v24\"/></g></svg>b, <svg id=x></svg>b",
                "<svg><svg><path d='M0 0h24v24'></svg><!-- --></svg>b, <svg></svg>b",
            })
    void leavesOutWhatNobodyReads(String html, String lean) {
        assertThat(lean(html)).isEqualTo(lean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>",
                "<script type=application/ld&#43;json>{\"@type\": \"NewsArticle\"}</script>",
                "<p title='<script>'>Not a script, but text.</p></script>",
                "<p title=\"<!--\">Not a comment, but text.</p>-->",
                "<p title=<style>Not a style, but text.</p></style>",
                "<title><script></title><p>Not a script, but text.</p></script>",
                "<textarea><!--</textarea><p>Not a comment, but text.</p>-->",
                "<a/title='>'<script>>Not a script, but text.</a></script>",
                "<!--><p>A comment that ends at once.</p>-->",
                "<!-- ends strangely --!><p>Not a comment, but text.</p>-->",
                "<svg><p>A paragraph that breaks out of the drawing.</p></svg>",
                "<svg><title><path></title></svg><p>Text in a drawing that has no end.</p></svg>",
                "<svg/><p>Text after a drawing that is empty.</p></svg>",
                "<math><style><p>Elements in a formula.</p></style></math>",
                "<select><style><p>Elements in a list.</p></style></select>",
                "<plaintext><!-- not a comment, but text -->",
                "<script>the page ends before the script does",
                "<!-- the page ends before the comment does",
            })
    void keepsWhatIsReadOrMayBe(String html) {
        assertThat(lean(html)).isEqualTo(html);
    }

    @Test
    void keepsThePageBehindAScriptThatWritesScriptsInAComment() {
        String html = "<script><!-- write('<script></script>'); --></script><!-- a comment to be kept -->";

        assertThat(lean(html)).isEqualTo(html);
    }

    @Test
    void keepsTheTreeOfPagesThatNoAuthorWouldWrite() {
        for (long seed = 0; seed < PAGES; seed++) {
            String html = new PageGrammar(new SplittableRandom(seed)).page();

            Document lean = Parser.htmlParser().parseInput(LeanMarkup.of(html), "");

            assertThat(read(lean))
                    .as("page %d", seed)
                    .isEqualTo(read(Parser.htmlParser().parseInput(html, "")));
        }
    }

    @Test
    void leavesOutAsManyPiecesAsThereAre() {
        String html = "<p>Kept.<!-- a comment that is left out -->".repeat(10_000);

        assertThat(lean(html)).isEqualTo("<p>Kept.<!---->".repeat(10_000));
    }

    @Test
    void readsNoMoreThanSoManyTags() {
        String html = Extractors.paragraphs(4) + "<br>".repeat(LeanMarkup.MOST) + "<p>Beyond: " + Extractors.SENTENCE
                + "</p>";

        assertThat(Extractors.page(html).text()).contains("Point 3").doesNotContain("Beyond");
    }

    @Test
    void doesNotOpenFormattingElementsAnewWithoutEnd() {
        StringBuilder html = new StringBuilder(Extractors.paragraphs(4));
        for (int i = 0; i < 200_000; i++) {
            html.append("<font x=").append(i).append("><p>");
        }

        assertThat(lean(html.toString())).hasSizeLessThan(html.length() / 4);
        assertThat(Extractors.page(html.toString()).text()).contains("Point 3");
    }

    private static String lean(String html) {
        StringWriter lean = new StringWriter();
        try {
            LeanMarkup.of(html).transferTo(lean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lean.toString();
    }

    /** All of a page but what nobody reads. */
    private static String read(Document page) {
        page.outputSettings().prettyPrint(false);
        page.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                comment.setData("");
            }
        });
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            boolean data = element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
            if (UNREAD.contains(name) || name.equals("script") && !data) {
                element.empty();
            }
        }
        return page.outerHtml();
    }
}
