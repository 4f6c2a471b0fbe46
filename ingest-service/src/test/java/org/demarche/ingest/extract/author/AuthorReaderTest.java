package org.demarche.ingest.extract.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorReaderTest {

    private static List<String> authors(String head, String top) {
        return authors(head, top, "");
    }

    private static List<String> authors(String head, String top, String bottom) {
        return page("<html lang=en><head>" + head + "</head><body>" + top + "<article>" + paragraphs(5) + bottom
                        + "</article></body></html>")
                .authors();
    }

    @Test
    void readsABylineThatNoMarkupAnnounces() {
        assertThat(authors("", "<h1>Talks resume</h1><p>By Ada Lindqvist</p>")).containsExactly("Ada Lindqvist");
        assertThat(authors("", "<h1>Talks resume</h1><div>Written by</div><div>Ada Lindqvist</div>"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void doesNotTakeACommentatorForTheAuthor() {
        assertThat(authors("", "<div class=comment-list><div><span class=author>Troll Olsen</span></div></div>"))
                .isEmpty();
    }

    @Test
    void believesTheBylineMoreThanTheAgencyInTheHead() {
        String agency = "<meta name=author content='Quayside Wire Service'>";

        assertThat(authors(agency, "<h1>Talks</h1><p>By Ada Lindqvist and Tomas Reyes</p>"))
                .containsExactly("Ada Lindqvist", "Tomas Reyes");
        assertThat(authors(agency, "<h1>Talks</h1>")).containsExactly("Quayside Wire Service");
    }

    @Test
    void believesTheBylineBelowTheHeadlineMoreThanTheAccountInTheHead() {
        String account = "<meta name=author content='Tomas Reyes'>";

        assertThat(authors(account, "<h1>Talks</h1><p>By Ada Lindqvist, columnist</p>"))
                .containsExactly("Ada Lindqvist");
        assertThat(authors(
                        account + "<meta name=author content='Ada Lindqvist'>",
                        "<h1>Talks</h1><p>By Ada Lindqvist</p>"))
                .containsExactly("Tomas Reyes", "Ada Lindqvist");
        assertThat(authors(account, "<h1>Talks</h1><p>By the harbour</p>")).containsExactly("Tomas Reyes");
    }

    @Test
    void completesAFirstNameFromTheLinesAtTheHeadline() {
        String first = "<div class=author>Articles by Lorum</div>";

        assertThat(authors("", "<h1>Talks</h1><div>Lorum Vestergaard</div>" + first))
                .containsExactly("Lorum Vestergaard");
        assertThat(authors(
                        "<meta property=og:site_name content='Lorum Sails'>",
                        "<h1>Talks</h1><div>Lorum Sails</div>" + first))
                .containsExactly("Lorum");
    }

    @Test
    void readsANameThatOnlyItsLabelMakesThatOfAPerson() {
        assertThat(authors("", "", "</article><p><strong>Autor:</strong> <a href=/u/7>Zvezdimir Holm</a></p>"))
                .containsExactly("Zvezdimir Holm");
        assertThat(authors("", "", "</article><p>---- by Ada Lindqvist</p>")).containsExactly("Ada Lindqvist");
    }

    @Test
    void takesNoButtonForAName() {
        assertThat(authors("", "<h1>Talks</h1><button class=follow-author>Abbruch</button>"))
                .isEmpty();
    }

    @Test
    void readsTheAuthorsFromTheCreditAtTheEnd() {
        assertThat(authors("", "", "<p>(Reporting by Ada Lindqvist and Tomas Reyes; Editing by Mia Holm)</p>"))
                .containsExactly("Ada Lindqvist", "Tomas Reyes");
        assertThat(authors("", "", "</article><div>Posted by Harbour Watcher at 6:10 AM</div>"))
                .containsExactly("Harbour Watcher");
    }

    @Test
    void readsABylineBehindTheDateInTheSameLine() {
        assertThat(authors("", "<h1>Talks resume</h1><p>Thursday, 12 March 2026 - by Ada Lindqvist</p>"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void readsTheNameThatStandsBeforeTheJob() {
        assertThat(authors(
                        "",
                        "<h1>Talks</h1><div data-component=byline-block><time datetime=2026-06-08>8 June</time>"
                                + "<span>Ada Lindqvist</span><span>Diplomatic correspondent, Vienna</span></div>"))
                .containsExactly("Ada Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content='Ada Lindqvist'>",
                "<meta property=article:author_name content='Ada Lindqvist'>",
                "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ada Lindqvist'>",
                "<meta name=citation_author content='Lindqvist, Ada'>",
                "<script type='application/ld+json'>{'@type': 'Article', 'headline': 'Talks', 'creator': ['Ada Lindqvist']}</script>",
            })
    void readsWhatTheHeadStates(String head) {
        assertThat(authors(head, "")).containsExactly("Ada Lindqvist");
    }

    @Test
    void takesTheLongerOfTwoStatementsThatAgree() {
        assertThat(authors(
                        "<meta name=author content='Ada Lindqvist, Tomas Reyes'><script type='application/ld+json'>"
                                + "{'@type': 'Article', 'headline': 'Talks', 'author': {'name': 'Ada Lindqvist'}}</script>",
                        ""))
                .containsExactly("Ada Lindqvist", "Tomas Reyes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quayside Post  | <p class=byline>By <a href=/team/ada>Ada Lindqvist</a></p>",
                "quayside.de    | <p class=byline>Ada Lindqvist</p>",
                "AFP            | <p>By Ada Lindqvist</p>",
                "Ada            | <span class=author>Ada Lindqvist</span>",
                "Newsroom       | <address class=author>Ada Lindqvist</address>",
            })
    void believesThePersonInTheBylineMoreThanWhatTheHeadSays(String stated, String byline) {
        String head = "<meta property=og:site_name content='Quayside Post'><meta name=author content='" + stated + "'>";

        assertThat(authors(head, "<h1>Talks resume at dawn</h1>" + byline)).containsExactly("Ada Lindqvist");
    }

    @Test
    void believesTheDeskThatSignsAnArticle() {
        assertThat(authors(
                        "<meta name=author content='Quayside Staff'>",
                        "<h1>Talks resume at dawn</h1><p class=byline>Ada Lindqvist</p>"))
                .containsExactly("Quayside Staff");
    }

    @Test
    void doesNotTakeTheSiteForTheAuthor() {
        assertThat(authors(
                        "<meta property=og:site_name content='Quayside Post'><meta name=author content='Quayside Post'>",
                        "<h1>Talks resume at dawn</h1>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=byline>By<a href=/u/1>Ada Lindqvist</a><span>Follow</span><b>Thursday, 12 March</b></div>",
                "<div class=author-box><h4>Ada Lindqvist</h4><div>Former harbour master</div></div>",
                "<p class=byline>By Ada Lindqvist</p><p class=byline>Reviewed by Tomas Reyes</p>",
                "<div>By <a href=/author/ada>Ada Lindqvist</a></div><div>Edited by <a href=/author/tomas>Tomas Reyes</a></div>",
                "<div class=byline>Photo: Tomas Reyes</div><div class=byline>By Ada Lindqvist</div>",
                "<p>12 March 2026 | 13:10 | Ada Lindqvist</p>",
                "<div>Ada Lindqvist</div><div>12 March 2026</div>",
                "<div><span>By</span><span>Ada Lindqvist</span></div>",
                "<p>By Ada Lindqvist 8 January 2026, 3:51 pm</p><aside><a href=/writers/tomas/>Tomas Reyes</a></aside>",
                "<p>by Ada Lindqvist \u25CF 12 March 2026 \u25CF 6 min read</p>",
                "<div><p class=author>Ada Lindqvist</p></div><div><p class='author expert'>Tomas Reyes</p></div>",
            })
    void readsOneAuthorFromTheByline(String byline) {
        assertThat(authors("", "<h1>Talks resume at dawn</h1>" + byline)).containsExactly("Ada Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=byline>By <a>Ada Lindqvist</a>, <a>Tomas Reyes</a> and <a>Mia Holm</a></div>",
                "<ul class=authors><li>Ada Lindqvist</li><li>Tomas Reyes</li><li>Mia Holm</li></ul>",
                "<div><a rel=author>Ada Lindqvist</a> <a rel=author>Tomas Reyes</a> <a rel=author>Mia Holm</a></div>",
                "<div><h6>Author(s)</h6><ul><li><a>Ada Lindqvist</a></li><li><a>Tomas Reyes</a></li><li><a>Mia Holm</a></li></ul></div>",
            })
    void readsSeveralAuthorsFromTheByline(String byline) {
        assertThat(authors("", "<h1>Talks resume at dawn</h1>" + byline))
                .containsExactly("Ada Lindqvist", "Tomas Reyes", "Mia Holm");
    }

    @Test
    void prefersTheBylineBelowTheHeadlineToTheColumnistsAboveIt() {
        assertThat(authors(
                        "",
                        "<div class=ops><a href=/writers/tomas/>Tomas Reyes</a></div><main><div><div><h1>Talks resume at dawn</h1></div>"
                                + "<div class=top><a href=/writers/ada/>Ada Lindqvist</a></div></div></main>"))
                .containsExactly("Ada Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><em>Ada Lindqvist</em></p>",
                "<p>Von Ada Lindqvist</p>",
                "<p><strong>Text:</strong> Ada Lindqvist</p>",
                "<p>Autorin: Ada Lindqvist, Korrespondentin in Wien</p>",
            })
    void readsTheSignatureAtTheEnd(String signature) {
        assertThat(authors("", "", signature)).containsExactly("Ada Lindqvist");
    }

    @Test
    void takesAPersonalSiteForItsAuthor() {
        assertThat(authors("<meta property=og:site_name content='Tomas Reyes'>", "<h1>Talks resume at dawn</h1>"))
                .containsExactly("Tomas Reyes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Middle East | 12 March 2026</p>",
                "<div class=contributor>Make an impact</div>",
                "<div class=byline>12 March 2026</div>",
                "<p>By the end of the week</p>",
            })
    void takesNoOtherLineForAName(String line) {
        assertThat(authors("", "<h1>Talks resume at dawn</h1>" + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From Trade, Water and Bread, a Treaty", "By Land, by Sea, and Home Again"})
    void doesNotTakeTheHeadlineForAByline(String headline) {
        assertThat(authors("<title>" + headline + "</title>", "<h1>" + headline + "</h1>"))
                .isEmpty();
    }

    @Test
    void readsANameThatOpensACard() {
        assertThat(
                        authors(
                                "",
                                "<h1>Talks resume</h1><div class=byline><button class=author-name>Ada Lindqvist</button></div>"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void takesNoDayForAnAuthor() {
        assertThat(authors("", "<h1>Talks resume in the harbour</h1><p>By Tuesday Morning</p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"作者：王小明", "记者：王小明", "記者 王小明", "Автор: Анна Лисина", "بقلم: محمد الأحمد"})
    void readsBylinesInOtherScripts(String byline) {
        assertThat(authors("", "<h1>Talks resume in the harbour</h1><p>" + byline + "</p>"))
                .containsExactly(byline.split("[:：] ?| ", 2)[1]);
    }

    @Test
    void takesAllOfTheBylineWhereTheHeadNamesOneOfThem() {
        assertThat(authors(
                        "<meta name=author content='Ada Lindqvist'>",
                        "<h1>Talks resume</h1><p>By Ada Lindqvist and Tomas Okoro</p>"))
                .containsExactly("Ada Lindqvist", "Tomas Okoro");
    }

    @Test
    void namesAnAuthorOnceWhoIsShownTwice() {
        assertThat(authors(
                        "",
                        "<h1>Talks resume</h1><div>Written by</div><div>Ada Lindqvist</div><div>Ada Lindqvist</div>"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void readsTheSignatureBehindADash() {
        assertThat(authors("", "<h1>Talks resume</h1>", "<p>– Ada Lindqvist and Helga Maier</p>"))
                .containsExactly("Ada Lindqvist", "Helga Maier");
        assertThat(authors("", "<h1>Talks resume</h1>", "<p>– Quayside, in the harbour</p>"))
                .isEmpty();
    }

    @Test
    void leavesOutTheAgencyBesideThePersonsOfAByline() {
        assertThat(authors(
                        "",
                        "<h1>Talks</h1><div class=byline><span>Ada Lindqvist</span><span>Quayside Press</span></div>"))
                .containsExactly("Ada Lindqvist");
    }

    @Test
    void readsANameThatMicrodataKeepsOutOfSightAfterThoseInSight() {
        String hidden = "<div itemprop=author itemscope><meta itemprop=name content='Helga Maier'></div>";

        assertThat(authors("", "<h1>Talks</h1>" + hidden)).containsExactly("Helga Maier");
        assertThat(authors("", "<h1>Talks</h1>" + hidden + "<div class=author>Ada Lindqvist</div>"))
                .containsExactly("Ada Lindqvist");
    }
}
