package org.demarche.ingest.extract.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ingest.extract.Extractors;
import org.demarche.ingest.extract.PageGrammar;
import org.demarche.ingest.extract.head.FieldNames;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {

    private static final int PAGES = 3000;
    private static final Pattern LONG_NAME =
            Pattern.compile("(?i)((?:<|&lt;)/?[a-z][^\\s/<>&]{255})(?:[^\\s/<>&]|&(?!lt;|gt;))+");
    private static final MarkupNames NAMES = MarkupNames.load();
    private static final LeanMarkup LEAN = LeanMarkup.load(FieldNames.load());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a<script>if (a<b) run('<p>');</script>b, ab",
                "a<SCRIPT src=x>'quite a long script'</Script >b, ab",
                "<style media=all>p { color: #c0ffee }</style><p>b, <p>b",
                "a<!-- what an editor notes -->b, ab",
                "a<!--[if IE]><p>Please upgrade.</p><![endif]-->b, ab",
                "<!--><p>b-->, <p>b-->",
                "a<<!-- a tag without this -->b, a<<!-- a tag without this -->b",
                "<svg id=x><title>Mail</title><g><path d=\"M0 0h24v24\"/></g></svg>b, <svg ></svg>b",
                "<svg><svg><path d='M0 0h24v24'></svg><!-- --></svg>b, <svg></svg>b",
                "<nav id=x><ul><li><a href=/>Home</a><img></li></ul></nav>b, <nav id=x></nav>b",
                "<nav><svg><path/></svg><script>'</nav>'</script></nav>b, <nav></nav>b",
                "a <button class=x><svg><path/></svg><span>Share</span></button> b, a <button class=x></button> b",
                "<button>a<button>b</button>c</button>d, <button>a<button></button>c</button>d",
            })
    void leavesOutWhatNobodyReads(String html, String lean) {
        assertThat(lean(html)).isEqualTo(lean);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p onclick=\"say('>')\" class=lead>b, <p class=lead>b",
                "<p class=lead data-x width = 7 >b, <p class=lead >b",
                "<p ALIGN='left'Class='lead'>b, <p Class='lead'>b",
                "<img src='x'/>b, <img />b",
                "<div / onclick=x>b, <div / >b",
                "<div /onclick=x>b, <div /onclick=x>b",
                "<font color=red>b, <font color=red>b",
                "<img class=lead src=x><p class=lead>b, <img ><p class=lead>b",
                "<input type=email name=x><p type=x name=y>b, <input type=email ><p >b",
                "<meta name=author content=x http-equiv=y>b, <meta name=author content=x >b",
                "<p style='color: red'><p style='Display:None'>b, <p ><p style='Display:None'>b",
                "<p title='A word'><p title='3 March'>b, <p ><p title='3 March'>b",
                "<a rel='nofollow noopener'><a rel='nofollow tag'>b, <a ><a rel='nofollow tag'>b",
                "<link rel=icon href=x><link rel=Canonical href=y>b, <link rel=Canonical href=y>b",
                "<base href=x><p href=x>b, <p >b",
                "<p onclick=x =y class=z>b, <p =y class=z>b",
            })
    void leavesOutTheAttributesThatNobodyReads(String html, String lean) {
        assertThat(lean(html)).isEqualTo(lean);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<a href=/news/1>b</a>, <a href>b</a>",
                "<a href = '/news/1' rel=x>b</a>, <a href >b</a>",
                "<a href='/author/ada-lindqvist'>b</a>, <a href='/author/ada-lindqvist'>b</a>",
                "<a href=/author/ada?x=/y/z>b</a>, <a href=/author/ada?x=/y/z>b</a>",
                "<a href='&#x2F;author&#x2F;ada'>b</a>, <a href='&#x2F;author&#x2F;ada'>b</a>",
                "<a href='#notes'>b</a>, <a >b</a>",
                "<a href=''>b</a>, <a >b</a>",
                "<a href='x'class=y>b</a>, <a href='x'class=y>b</a>",
                "<h1><a href=/>Home</a></h1><a href=/>b</a>, <h1><a href=/>Home</a></h1><a href>b</a>",
            })
    void leavesOutWhereLinksLeadUnlessToAnAuthorOrHome(String html, String lean) {
        assertThat(lean(html)).isEqualTo(lean);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<div> <p>a</p> <p>b</p> </div> <p>c,<div><p>a</p><p>b</p></div><p>c",
                "<p>a <b>b</b> <i>c</i></p>,<p>a <b>b</b> <i>c</i></p>",
                "<p> <b>a</b> </p> <p>b,<p><b>a</b></p><p>b",
                "<b>a</b> <script>x</script> <b>c</b>,<b>a</b> <b>c</b>",
                "<b>a</b> <nav><p>x</p></nav> <b>c</b>,<b>a</b><nav></nav> <b>c</b>",
                "<p><meta> <b>a</b> <!-- x --> </p>,<p><meta><b>a</b> </p>",
                "<b>a</b> </div> <b>c</b>,<b>a</b></div> <b>c</b>",
                "<b>a</b> </div> </p> <div> <b>c</b>,<b>a</b></div></p><div><b>c</b>",
                "<b>a</b> </div> <script>x</script> <div>c,<b>a</b></div><div>c",
                "<b>a</b> <td> <b>c</b>,<b>a</b> <td> <b>c</b>",
                "<b>a</b> </div> </body> c,<b>a</b></div> </body> c",
                "<i> <p> <b>a</b></i></p> <p> b,<i> <p> <b>a</b></i></p><p> b",
                "<p>a<br> <b>c</b></p>,<p>a<br> <b>c</b></p>",
                "<div>&nbsp; <p>a</p></div>,<div>&nbsp; <p>a</p></div>",
            })
    void leavesOutTheWhiteSpaceThatNobodySees(String html, String lean) {
        assertThat(lean(html)).isEqualTo(lean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type=application/ld&#43;json>{\"@type\": \"NewsArticle\"}</script>",
                "<p id='<script>'>Not a script, but text.</p></script>",
                "<p id=\"<!--\">Not a comment, but text.</p>-->",
                "<p id=<style>Not a style, but text.</p></style>",
                "<title><script></title><p>Not a script, but text.</p></script>",
                "<textarea><!--</textarea><p>Not a comment, but text.</p>-->",
                "<a/id='>'<script>>Not a script, but text.</a></script>",
                "<!-- ends strangely --!><p>Not a comment, but text.</p>-->",
                "<svg><p>A paragraph that breaks out of the drawing.</p></svg>",
                "<svg><title><path></title></svg><p>Text in a drawing that has no end.</p></svg>",
                "<svg/><p>Text after a drawing that is empty.</p></svg>",
                "<math><style><p>Elements in a formula.</p></style></math>",
                "<select><style><p>Elements in a list.</p></style></select>",
                "<plaintext><!-- not a comment, but text -->",
                "<nav><div>Navigation that is not closed properly.</nav></div>",
                "<nav><p>Navigation with the headline in it.</p><h1>Talks go on</h1></nav>",
                "<nav><a rel='category tag'>Navigation with the topics of the article in it</a></nav>",
                "<nav><p>Navigation around data</p><script type='x/ld&#43;json'>{\"@type\": \"NewsArticle\"}</script></nav>",
                "<table><nav><td>A cell that the parser moves out of the navigation.</td></nav></table>",
                "<nav><p>The page ends before the navigation does.</p>",
                "<p class=post-author>By <button>Ada Lindqvist</button>",
                "<button class=byline-card>Ada Lindqvist</button>",
                "<button><span>3 May 2024</span></button>",
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

            LeanMarkup.Lean lean = LEAN.of(html);
            Document page = Parser.htmlParser().parseInput(html, "");
            Document leanPage = Parser.htmlParser().parseInput(lean.markup(), "");

            assertThat(Stream.concat(lean.linkedData().stream(), linkedData(leanPage)))
                    .as("page %d", seed)
                    .containsExactlyInAnyOrderElementsOf(linkedData(page).toList());
            assertThat(read(leanPage)).as("page %d", seed).isEqualTo(read(page));
        }
    }

    private static Stream<String> linkedData(Document page) {
        return page.select("script[type*=ld+json]").stream().map(Element::data);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p>a<script type='application/ld+json'>{}</script>b, <p>ab, {}",
                "<p>a<SCRIPT id=x type=application/LD+JSON;charset=utf-8>{}</SCRIPT >b, <p>ab, {}",
                "<nav><p>a</p><script type=application/ld+json>{}</script></nav>b, <nav><p>a</p></nav>b, {}",
            })
    void handsOverTheLinkedDataBesideTheMarkup(String html, String lean, String linkedData) {
        assertThat(lean(html)).isEqualTo(lean);
        assertThat(LEAN.of(html).linkedData()).containsExactly(linkedData);
    }

    @Test
    void leavesOutAsManyPiecesAsThereAre() {
        String html = "<p>Kept.<!-- a comment that is left out -->".repeat(10_000);

        assertThat(lean(html)).isEqualTo("<p>Kept.".repeat(10_000));
    }

    @Test
    void cutsNamesOfTagsThatAreLongerThanAny() {
        String name = "x".repeat(10_000);

        assertThat(lean("<p><" + name + "xyz title='3 May'>Kept.</" + name + "xyz>"))
                .isEqualTo("<p><" + name + " title='3 May'>Kept.</" + name + ">");
        assertThat(lean("<plaintext><" + name + "xyz")).isEqualTo("<plaintext><" + name);
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
            LEAN.of(html).markup().transferTo(lean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lean.toString();
    }

    /** All of a page but what nobody reads, and but for its white space and the ends of very long names. */
    private static String read(Document page) {
        page.outputSettings().prettyPrint(false);
        page.select("svg, nav, button").empty();
        page.select("style, script, base, link:not([rel=canonical])").remove();
        List<Node> comments =
                page.nodeStream().filter(Comment.class::isInstance).toList();
        comments.forEach(Node::remove);
        for (Element element : page.getAllElements()) {
            MarkupTag kind = NAMES.tag(NameTable.key(element.normalName()));
            element.attributes().asList().stream()
                    .filter(attribute -> isUnread(kind, attribute))
                    .map(Attribute::getKey)
                    .toList()
                    .forEach(element::removeAttr);
        }
        return LONG_NAME.matcher(page.outerHtml()).replaceAll("$1").replaceAll("\\s+", "");
    }

    /** Of two attributes of one name the first counts, and may be one that says nothing: what hangs on a value is left out here. */
    private static boolean isUnread(MarkupTag kind, Attribute attribute) {
        return switch (NAMES.attribute(NameTable.key(attribute.getKey()))) {
            case READ -> kind.isPlain();
            case FIELD -> kind != MarkupTag.VOID_UNSEEN;
            case CONTROL -> kind != MarkupTag.VOID;
            case ADDRESS, RELATION, STYLING, TOOLTIP, UNREAD -> true;
        };
    }
}
