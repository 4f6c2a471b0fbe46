package org.demarche.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleReaderTest {

    private static final String HEADLINE = "Talks resume at dawn in the harbour";
    private static final String SITE = "<meta property=og:site_name content='Quayside Post'>";

    private static String title(String head, String top) {
        return page("<html lang=en><head>" + head + "</head><body>" + top + "<article>" + paragraphs(5)
                        + "</article></body></html>")
                .title();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADLINE + " | Quayside Post",
                HEADLINE + " - Quayside Post",
                HEADLINE + " :: Quayside Post",
                HEADLINE + "_Quayside Post",
                HEADLINE + "\uFF5CQuayside Post",
                HEADLINE + " (Quayside Post)",
                HEADLINE + " | World | Quayside Post",
                HEADLINE + " - World news - Quayside Post",
                "World | " + HEADLINE + " | Quayside Post",
                "Quayside Post: " + HEADLINE,
                "Quayside Post //  » " + HEADLINE
            })
    void cutsTheSiteAndTheSectionOff(String stated) {
        assertThat(title(SITE + "<title>" + stated + "</title>", "")).isEqualTo(HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"会谈在黎明恢复港口重新开放_码头报", "会谈在黎明恢复港口重新开放-码头报", "会谈在黎明恢复港口重新开放：码头报"})
    void cutsTheSiteOffWhereNoSpacesStandBetweenWords(String stated) {
        assertThat(title("<meta property=og:site_name content='码头报'><title>" + stated + "</title>", ""))
                .isEqualTo("会谈在黎明恢复港口重新开放");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministers praise anti-Quayside Post",
                "What ministers read: the Quayside Post",
                "“We stay” – ministers on the harbour",
                "Talks resume: ministers on the harbour"
            })
    void keepsWhatOnlyLooksLikeTheNameOfTheSite(String stated) {
        assertThat(title(SITE + "<title>" + stated + "</title>", "")).isEqualTo(stated);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADLINE + " | Quayside Post", HEADLINE + " – Quayside Post"})
    void cutsTheSiteOffTheShownHeadlineToo(String shown) {
        assertThat(title(SITE + "<title>" + shown + "</title>", "<h1>" + shown + "</h1>"))
                .isEqualTo(HEADLINE);
    }

    private static String titleAt(String url, String site, String stated) {
        return title(
                "<link rel=canonical href='" + url + "'><meta property=og:site_name content='" + site + "'><title>"
                        + stated + "</title>",
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/world/story, 'News of Europe', 'Europe - how the talks failed'",
        "https://news.example/world/story, 'Europe News', 'Europe - how the talks failed'",
        "https://news.example/world/story, 'Europe News', 'Europe | how the talks failed'",
        "https://news.example/world/story, 'Europe News', 'Europe: how the talks failed'",
        "https://news.example/world/story, 'Quayside', 'New - what the harbour is good for'",
        "https://www.consilium.europa.eu/press/1, 'Council', 'EU – Norland: Council adopts the partnership agenda'",
        "https://www.gov.uk/news/1, 'Foreign Office', 'UK – Norland: ministers sign the fisheries pact'",
        "https://lantern.us/news/1, '', 'US | Ministers meet at the harbour'",
    })
    void keepsTheTopicInFrontThatTheNameOfTheSiteHasToo(String url, String site, String stated) {
        assertThat(titleAt(url, site, stated)).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "'Europe', 'Europe - how the talks failed'",
        "'Europe', 'Europe News - how the talks failed'",
        "'Europe', 'Europe: how the talks failed'",
        "'News of Europe', 'News - how the talks failed'",
        "'', 'News - how the talks failed'",
        "'Quayside', 'News.example - how the talks failed'",
    })
    void cutsTheNameOfTheSiteOffInFront(String site, String stated) {
        assertThat(titleAt("https://news.example/world/story", site, stated)).isEqualTo("how the talks failed");
    }

    @Test
    void doesNotTakeAnInvitationThatNamesTheSiteForTheHeadline() {
        assertThat(title(
                        "<title>" + HEADLINE + " - Quayside</title><meta property=og:site_name content='Quayside'>",
                        "<h1>A message from the editors of Quayside to you</h1><h2>" + HEADLINE + "</h2>"))
                .isEqualTo(HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<small>12.03.2026 | Politics</small>", "<span>87</span>"})
    void leavesOutWhatStandsBehindTheHeadlineInAnElementOfItsOwn(String behind) {
        assertThat(title(
                        "<meta property=og:title content='" + HEADLINE + "'>",
                        "<h1>" + HEADLINE + " " + behind + "</h1>"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void keepsTheEndOfAHeadlineThatTheTitleForSharingLacks() {
        assertThat(title(
                        "<meta property=og:title content='" + HEADLINE + "'>",
                        "<h1>" + HEADLINE + " after two weeks</h1>"))
                .isEqualTo(HEADLINE + " after two weeks");
    }

    @Test
    void partsTheTopicFromTheHeadlineAsTheStatedTitleDoes() {
        assertThat(title(
                        "<meta property=og:title content='Border: " + HEADLINE + "'>",
                        "<h1><span>Border</span> <span>" + HEADLINE + "</span></h1>"))
                .isEqualTo("Border: " + HEADLINE);
    }

    @Test
    void takesTheWholeHeadlineWhereTheStatedTitleBreaksOff() {
        assertThat(title(
                        SITE + "<title>Talks resume at dawn...</title>",
                        "<h1>Quayside Post</h1><h2>" + HEADLINE + "</h2>"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void doesNotShoutWhereTheStatedTitleDoesNot() {
        assertThat(title(
                        SITE + "<title>" + HEADLINE + " | Quayside Post</title>",
                        "<h1>TALKS RESUME AT DAWN IN THE HARBOUR</h1>"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void readsNoMarkupIntoAStatedTitle() {
        assertThat(title("<meta property=og:title content='Talks &lt;em&gt;resume&lt;/em&gt; at dawn'>", ""))
                .isEqualTo("Talks resume at dawn");
        assertThat(title("<meta property=og:title content='Talks &amp;amp; trade resume at dawn'>", ""))
                .isEqualTo("Talks & trade resume at dawn");
        assertThat(title("<meta property=og:title content='Trade < debt, and talks'>", ""))
                .isEqualTo("Trade < debt, and talks");
    }
}
