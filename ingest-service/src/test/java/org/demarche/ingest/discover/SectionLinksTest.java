package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.only;
import static org.demarche.ingest.discover.Listings.reason;
import static org.demarche.ingest.discover.Listings.section;
import static org.demarche.ingest.discover.Listings.urls;

import java.time.Instant;
import org.demarche.contract.Source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionLinksTest {

    private static final String TALKS = "https://harbour.example/world/talks-resume-after-a-long-pause";
    private static final String HEADLINE = "Talks resume after a long pause";
    private static final String CARD = "<article><h3><a href='" + TALKS + "'>" + HEADLINE + "</a></h3></article>";

    @Test
    void findsTheArticlesAndNotTheMenus() {
        String menu = "<a href='/world/europe-and-its-neighbours/'>Europe and its many neighbours today</a>";
        assertThat(urls(section("<body class='menu'><header>" + menu + "</header><nav>" + menu + "</nav><main>"
                        + "<div class='breadcrumbs'>" + menu + "</div><div role='navigation'>" + menu + "</div>"
                        + CARD + "<aside>" + menu + "</aside><div class='share'>" + menu + "</div>"
                        + "<div style='display: none'>" + menu + "</div></main><footer>" + menu + "</footer></body>")))
                .containsExactly(TALKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2026/01/05/talks",
                "/news/2026-01-05/talks",
                "/world/talks-resume-after-pause",
                "/world/talks_resume_after_pause.html",
                "/article/1234567",
                "/world-12345678",
                "/a"
            })
    void knowsArticlesByTheShapeOfTheirAddressAndTheirHeadline(String path) {
        String link = "<h2><a href='" + path + "'>" + HEADLINE + "</a></h2>";
        assertThat(urls(section("<main>" + link + "</main>"))).containsExactly("https://harbour.example" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tag/talks-resume-after-pause",
                "/category/talks-resume-after-pause",
                "/author/a-b-writer",
                "/login?next=/talks-resume-after-pause",
                "/subscribe/talks-resume-after-pause",
                "/video/talks-resume-after-pause",
                "/world/talks-resume-after-pause?page=2",
                "/world/page/2/talks-resume-after-pause",
                "/files/talks-resume-after-pause.pdf",
                "/files/talks-resume-after-pause.jpg",
                "mailto:talks-resume-after-pause@harbour.example",
                "javascript:open('/talks-resume-after-pause')",
                "https://elsewhere.example/talks-resume-after-pause",
                "#talks-resume-after-pause",
                "/",
                ""
            })
    void takesNothingElseForAnArticle(String address) {
        String link = "<h2><a href=\"" + address + "\">" + HEADLINE + "</a></h2>";
        assertThat(section("<main>" + link + "</main>").items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/world/europe'>Europe</a>",
                "<h2><a href='/world/europe'>Europe</a></h2>",
                "<a href='/2026/01/'>January 2026</a>",
                "<a href='/europe-and-more-news'>Europe</a>",
                "<a href='/terms'>What we owe to you and you to us</a>"
            })
    void leavesOutWhatMayBeAnotherSection(String link) {
        assertThat(section("<main>" + link + "</main>").items()).isEmpty();
    }

    @Test
    void aPictureAndAHeadlineThatLinkToOneArticleCountAsOne() {
        assertThat(urls(section("<main><a href='" + TALKS + "?utm_source=front'><img></a><p><a href='" + TALKS + "'>"
                        + HEADLINE + "</a></p><a href='" + TALKS + "#more'>Read on</a></main>")))
                .containsExactly(TALKS);
    }

    @Test
    void readsTheHeaderOfACard() {
        assertThat(urls(section("<main><article><header><h2><a href='" + TALKS + "'>" + HEADLINE
                        + "</a></h2></header></article></main>")))
                .containsExactly(TALKS);
    }

    @Test
    void readsAHeadlineWithoutSpaces() {
        assertThat(urls(section("<main><a href='/article/1234567'>两国代表团在港口恢复谈判</a></main>")))
                .containsExactly("https://harbour.example/article/1234567");
    }

    @Test
    void looksBeyondAMainPartThatHoldsNone() {
        assertThat(urls(section("<main><p>Welcome</p></main><div>" + CARD + "</div>")))
                .containsExactly(TALKS);
    }

    @Test
    void takesTheDateOfTheCard() {
        String time = "<time datetime='2026-01-05T10:00:00Z'>Monday</time>";
        assertThat(only(section("<main>" + CARD.replace("</h3>", "</h3>" + time) + "</main>"))
                        .publishedAt())
                .isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(only(section("<main>" + CARD.replace("</h3>", "</h3>" + time + time) + "</main>"))
                        .publishedAt())
                .isNull();
    }

    @Test
    void resolvesLinksAgainstTheBaseOfThePage() {
        assertThat(urls(section("<head><base href='https://harbour.example/world/'></head><main>"
                        + CARD.replace("https://harbour.example/world/", "") + "</main>")))
                .containsExactly(TALKS);
    }

    @Test
    void followsNothingThatThePageAsksNotToFollow() {
        assertThat(section("<head><meta name='ROBOTS' content='index, NoFollow'></head><main>" + CARD + "</main>")
                        .items())
                .isEmpty();
        assertThat(section("<main>" + CARD.replace("<a ", "<a rel='nofollow sponsored' ") + "</main>")
                        .items())
                .isEmpty();
    }

    @Test
    void staysOnTheSite() {
        assertThat(urls(section("<main>" + CARD.replace("https://harbour", "https://live.harbour") + "</main>")))
                .containsExactly(TALKS.replace("harbour", "live.harbour"));
    }

    @Test
    void doesNotListThePageItself() {
        assertThat(section("<main><h1><a href='" + Listings.URL + "#top'>" + HEADLINE + "</a></h1></main>")
                        .items())
                .isEmpty();
    }

    @Test
    void refusesAPageThatIsMadeOfTags() {
        assertThat(reason(Kind.SECTION, "<a>".repeat(500_001))).contains("tags");
    }
}
