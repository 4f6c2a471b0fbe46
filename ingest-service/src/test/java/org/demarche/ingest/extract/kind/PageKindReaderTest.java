package org.demarche.ingest.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.noArticle;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.contract.PageKind;
import org.demarche.ingest.extract.Extractors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindReaderTest {

    private static final String NAVIGATION = "<nav><a href=/w>World</a> <a href=/b>Business</a></nav>";
    private static final String FOOTER = "<footer><p>Quayside Post, 1 Harbour Row. All rights reserved.</p></footer>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>404 - Page not found | Quayside Post</title><h1>We looked everywhere</h1>",
                "<title>Quayside Post</title><h1>Page not found</h1>",
                "<title>Seite nicht gefunden - Hafenbote</title><h1>Hoppla</h1>",
                "<title>Page introuvable | Le Phare</title><h1>Oh !</h1>",
                "<title>Strona nie istnieje</title><h1>Ojej</h1>",
                "<title>Access Denied</title><h1>Access Denied</h1>",
                "<title>Just a moment...</title><h1>quayside.example</h1>",
                "<title>Attention Required! | Gatekeeper</title><h1>One more step</h1>",
                "<title>503 Service Unavailable</title><h1>Back soon</h1>",
                "<title>404: the page that you asked for is gone | Quayside Post</title><h1>Oh</h1>",
                "<title>Error 404: page not found</title><h1>Oh</h1>",
                "<title>451: Unavailable due to legal reasons</title><h1>Oh</h1>",
                "<title>Quayside Post</title><h1>This content is not available in your region</h1>",
                "<title>Log in | Quayside Post</title><h1>Welcome back</h1>",
                "<title>Anmelden - Hafenbote</title><h1>Willkommen</h1>"
            })
    void callsAnErrorOrADenialAnErrorPage(String head) {
        String html = head + NAVIGATION
                + "<main><p>Perhaps the story has moved, or its address was typed with a slip of the finger somewhere.</p>"
                + "<p>Try the search above, or begin again from our front page, where the news of the day stands.</p></main>"
                + FOOTER;

        assertThat(noArticle(html).reason()).isEqualTo(PageKind.ERROR_PAGE);
    }

    @Test
    void readsAnErrorInTheTextOfAPageThatSaysNothingElse() {
        String html = "<title>Quayside Post</title>" + NAVIGATION
                + "<div><p>Sorry, the page you requested could not be found on our server. It may have sailed.</p></div>";

        assertThat(noArticle(html).reason()).isEqualTo(PageKind.ERROR_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access denied: how envoys lost their seats",
                "Page not found: how the ministry lost its archive",
                "Forbidden: what the treaty rules out",
                "451 sailors rescued off the cape",
                "404 boats wait at the quay",
                "Islands plan a ferry | Login"
            })
    void takesAShortArticleWithAnErrorForItsTopicForAnArticle(String headline) {
        String html = "<title>" + headline + " | Quayside Post</title><h1>" + headline + "</h1><article>"
                + paragraphs(2) + "</article>";

        assertThat(page(html).text()).contains("Point 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not found: |", "Page not found: | ", "Not found: - | :", ": |", "|", "Access denied: "})
    void readsTitlesOfLittleMoreThanDividers(String title) {
        String html = "<title>" + title + "</title><article>" + paragraphs(9) + "</article>";
        String brief = "<title>" + title + "</title><article>" + paragraphs(2) + "</article>";

        assertThat(page(html).text()).contains("Point 8");
        assertThat(Extractors.EXTRACTOR.fromHtml(brief, null)).isNotNull();
    }

    @Test
    void takesAShortArticleBesideADialogueForLoggingInForAnArticle() {
        String html = "<title>The ferry is late</title><article><h1>The ferry is late</h1>" + paragraphs(2)
                + "</article><section><h1>Anmelden</h1></section>";

        assertThat(page(html).text()).contains("Point 1");
    }

    @Test
    void takesAShortReportOfRepairsForAnArticle() {
        String html =
                "<title>Kein Gas mehr</title><h1>Kein Gas mehr</h1><article><p>Wegen Wartungsarbeiten am Kai kommt seit "
                        + "Montag kein Gas mehr auf die Inseln, sagte der Hafenmeister.</p></article>";

        assertThat(page(html).text()).contains("Hafenmeister");
    }

    @Test
    void takesAShortArticleInIdeographsForAnArticle() {
        String html = "<title>部长们同意重新开放口岸</title><article><h1>部长们同意重新开放口岸</h1>"
                + "<p>两国政府星期二同意重新开放自春季以来关闭的口岸，两国首都的官员说。外交部表示，该安排将在九十天后接受审查。</p></article>";

        assertThat(page(html).extraction().reason()).isEqualTo(PageKind.STUB);
    }

    @Test
    void takesAnArticleAboutErrorsForAnArticle() {
        String html = "<title>Access denied: how envoys lost their seats</title><h1>Access denied</h1><article>"
                + paragraphs(9) + "</article>";

        assertThat(page(html).extraction().reason()).isEqualTo(PageKind.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Before you continue to Quayside Post</h1><p>We and our partners use cookies to measure visits and to show "
                        + "personalised ads. You may reject all of them or manage preferences.</p><p>Some partners rely on "
                        + "legitimate interest; your consent can be withdrawn at any time.</p>",
                "<h1>Ihre Daten</h1><p>Wir und unsere Partner speichern Informationen auf Ihrem Gerät, um Anzeigen zu messen.</p>"
                        + "<p>Sie können alle akzeptieren oder Ihre Einwilligung für einzelne Zwecke verweigern.</p>",
                "<h1>Vos données</h1><p>Nous et nos partenaires déposons des traceurs afin de mesurer les visites du site.</p>"
                        + "<p>Vous pouvez tout accepter, tout refuser ou retirer votre consentement plus tard.</p>"
            })
    void callsAPageThatOnlyAsksForConsentAConsentWall(String body) {
        String html = "<title>Quayside Post</title><body><div><div>" + body + "</div></div></body>";

        assertThat(noArticle(html).reason()).isEqualTo(PageKind.CONSENT_WALL);
    }

    @Test
    void seesTheConsentWallThroughItsNames() {
        String html =
                "<title>Quayside Post</title><body><div class=cookie-consent role=dialog><p>We use cookies to run this "
                        + "site and to measure it.</p><button>Accept all</button><p>You can manage preferences at any time.</p></div></body>";

        assertThat(noArticle(html).reason()).isEqualTo(PageKind.CONSENT_WALL);
    }

    @Test
    void keepsAnArticleThatAConsentBoxCovers() {
        String html =
                "<h1>Talks go on</h1><div><p>We and our partners use cookies. Manage preferences or reject all.</p></div>"
                        + "<article>" + paragraphs(2) + "</article>";

        assertThat(page(html).text()).contains("Point 1");
    }

    @Test
    void callsAShellOfAnAppScriptOnly() {
        String shell = "<title>Quayside Post</title><body><noscript>Please wait.</noscript><div id=root></div><footer>"
                + "<p>Quayside Post is a paper of the harbour towns and of nobody else, as it has been since 1871.</p></footer>"
                + "<script src=/app.js></script></body>";
        String request =
                "<title>Quayside Post</title><body><div><p>You need to enable JavaScript in order to run this reader "
                        + "of the paper.</p></div></body>";

        assertThat(noArticle(shell).reason()).isEqualTo(PageKind.SCRIPT_ONLY);
        assertThat(noArticle(request).reason()).isEqualTo(PageKind.SCRIPT_ONLY);
        assertThat(noArticle("<html><body></body></html>").reason()).isEqualTo(PageKind.SCRIPT_ONLY);
    }

    @Test
    void callsTheFrontOfASectionAListing() {
        StringBuilder cards = new StringBuilder("<title>World | Quayside Post</title><h1>World</h1><div>");
        StringBuilder sections = new StringBuilder("<title>World | Quayside Post</title><main>");
        for (int i = 0; i < 12; i++) {
            cards.append("<article class=c")
                    .append(i)
                    .append("><a href=/s/")
                    .append(i)
                    .append("><h3>Island ")
                    .append(i)
                    .append(
                            " lends a lighthouse</h3></a><p>The lamp that the neighbours have asked for since the spring will be back by the ")
                    .append(i)
                    .append("th of May, the harbour office says.</p></article>");
            sections.append("<section><h2><a href=/s/")
                    .append(i)
                    .append(">Story ")
                    .append(i)
                    .append(" of the day</a></h2><p>Teaser ")
                    .append(i)
                    .append(": ")
                    .append(Extractors.SENTENCE)
                    .append("</p></section>");
        }

        assertThat(noArticle(cards.toString()).reason()).isEqualTo(PageKind.LISTING);
        assertThat(noArticle(sections.toString()).reason()).isEqualTo(PageKind.LISTING);
    }

    @Test
    void keepsAnArticleAboveTheCardsOfOthers() {
        StringBuilder html = new StringBuilder("<h1>Talks go on</h1><div>" + paragraphs(3) + "</div><div>");
        for (int i = 0; i < 12; i++) {
            html.append("<article><a href=/s/")
                    .append(i)
                    .append("><h3>Island ")
                    .append(i)
                    .append(" lends a lighthouse</h3></a><p>The lamp will be back by spring.</p></article>");
        }

        assertThat(page(html + "</div>").text()).contains("Point 2");
    }

    @Test
    void keepsALiveBlogAndAThread() {
        StringBuilder live = new StringBuilder("<h1>Harbour talks, live</h1><div>");
        for (int i = 0; i < 12; i++) {
            live.append("<article><h3><a href=#")
                    .append(i)
                    .append(">10:")
                    .append(i + 10)
                    .append(" Delegation ")
                    .append(i)
                    .append(" arrives</a></h3><p>Entry ")
                    .append(i)
                    .append(": ")
                    .append(Extractors.SENTENCE)
                    .append(' ')
                    .append(Extractors.SENTENCE.replace("Monday", "day " + i))
                    .append("</p></article>");
        }

        assertThat(page("<meta property=og:type content=article>" + live + "</div>")
                        .text())
                .contains("Entry 0", "Entry 11");
    }

    @Test
    void callsTheBeginningOfAnArticleAStub() {
        String free = "<h1>Talks go on</h1><article>" + paragraphs(2)
                + "<p>What the delegations agreed on next\u2026</p></article>";
        String paid =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
                        + "<h1>Talks go on</h1><article>" + paragraphs(3) + "</article>";
        String whole = "<h1>Talks go on</h1><article>" + paragraphs(9) + "</article>";

        assertThat(page(free).extraction().reason()).isEqualTo(PageKind.STUB);
        assertThat(page(paid).extraction().reason()).isEqualTo(PageKind.STUB);
        assertThat(page(whole).extraction().reason()).isEqualTo(PageKind.OK);
    }
}
