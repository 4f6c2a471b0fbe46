package org.demarche.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.extract.Extractors.page;
import static org.demarche.ingest.extract.Extractors.paragraphs;

import org.demarche.ingest.extract.ExtractionResult.Page;
import org.junit.jupiter.api.Test;

class TopicsAndImageTest {

    private static Page pageWith(String head, String top) {
        return page("<html lang=en><head>" + head + "</head><body><article>" + top + paragraphs(5)
                + "</article></body></html>");
    }

    private static String jsonLd(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void readsTheSectionFromTheHeadThenFromTheJsonLdThenFromTheTrail() {
        String ld = jsonLd("{'@type': 'NewsArticle', 'headline': 'Talks', 'articleSection': ['Diplomacy', 'World']}");
        String trail = jsonLd("{'@type': 'BreadcrumbList', 'itemListElement': [{'position': 2, 'name': 'Europe'},"
                + " {'position': 1, 'item': {'@id': '/', 'name': 'Home'}}, {'position': 3, 'name': 'Talks resume'}]}");

        assertThat(pageWith("<meta property=article:section content=Politics>" + ld + trail, "")
                        .section())
                .isEqualTo("Politics");
        assertThat(pageWith(ld + trail, "").section()).isEqualTo("Diplomacy");
        assertThat(pageWith(trail, "").section()).isEqualTo("Europe");
    }

    @Test
    void doesNotTakeTheNameOfTheSiteForItsSection() {
        assertThat(pageWith(
                                "<meta property=og:site_name content='Quayside Post'><meta property=article:section content='Quayside Post'>",
                                "")
                        .section())
                .isNull();
    }

    @Test
    void gathersTheKeywordsOfThePageEachOnce() {
        assertThat(pageWith(
                                "<meta property=article:tag content=Norway><meta property=article:tag content='ferry talks'>"
                                        + "<meta name=news_keywords content='norway, Sweden'>"
                                        + jsonLd(
                                                "{'@type': 'Article', 'keywords': ['Sweden', 'tolls &amp; fees', 'type:story']}"),
                                "")
                        .tags())
                .containsExactly("Norway", "ferry talks", "Sweden", "tolls & fees");
    }

    @Test
    void takesTheKeywordsForSearchEnginesOnlyWhereEditorsGaveNone() {
        String keywords = "<meta name=keywords content='Norway; tolls'>";

        assertThat(pageWith(keywords, "").tags()).containsExactly("Norway", "tolls");
        assertThat(pageWith(keywords + "<meta property=article:tag content=Sweden>", "")
                        .tags())
                .containsExactly("Sweden");
        assertThat(pageWith(keywords, "<a rel='category tag' href=/t/ferries>#Ferries</a>")
                        .tags())
                .containsExactly("Ferries");
    }

    @Test
    void leavesOutTheKeywordsOfSitesThatStateAllOfThemEverywhere() {
        StringBuilder all = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            all.append("word ").append(c).append(',');
        }

        assertThat(pageWith("<meta name=keywords content='" + all + "'>", "").tags())
                .isEmpty();
    }

    @Test
    void doesNotTakeTheTagsOfARelatedStory() {
        assertThat(pageWith("", "<div class=related><a rel=tag href=/t/other>Other</a></div>")
                        .tags())
                .isEmpty();
    }

    @Test
    void partsKeywordsAtTheCommasOfOtherScripts() {
        assertThat(pageWith("<meta name=keywords content='河流，条约、口岸'>", "").tags())
                .containsExactly("河流", "条约", "口岸");
        assertThat(pageWith("<meta name=keywords content='النهر، معاهدة'>", "").tags())
                .containsExactly("النهر", "معاهدة");
    }

    @Test
    void takesTheLastStepOfATrailThatEndsInTheSection() {
        String trail = "{'@type': 'BreadcrumbList', 'itemListElement': [{'position': 1, 'name': 'Home'},"
                + " {'position': 2, 'name': '%s'}]}";
        String title = "<title>Talks resume at dawn in the harbour</title>";

        assertThat(pageWith(title + jsonLd(trail.formatted("Europe")), "").section())
                .isEqualTo("Europe");
        assertThat(pageWith(title + jsonLd(trail.formatted("Talks resume")), "").section())
                .isNull();
        assertThat(pageWith(title + jsonLd(trail.formatted("How the talks came about")), "")
                        .section())
                .isNull();
    }

    @Test
    void readsTheAddressOfAnImageThatIsBadlyEncoded() {
        assertThat(pageWith("<meta property=og:image content='/p/two envoys|wide.jpg?w=1&amp;amp;h=2'>", "")
                        .image())
                .isEqualTo("https://news.example/p/two%20envoys%7Cwide.jpg?w=1&h=2");
    }

    @Test
    void makesTheAddressOfTheLeadImageAbsolute() {
        assertThat(pageWith("<meta property=og:image content='/pictures/envoys.jpg?w=1200'>", "")
                        .image())
                .isEqualTo("https://news.example/pictures/envoys.jpg?w=1200");
    }

    @Test
    void takesAPictureOfTheArticleBeforeTheLogoOfTheSite() {
        String logo = "<meta property=og:image content='https://news.example/theme/site-logo.png'>";
        String sign = "<meta property=og:image content='https://news.example/theme/quay.png'>";
        String ld = jsonLd("{'@type': 'Article', 'headline': 'Talks', 'image': [{'@id': '#lead'}], 'publisher': {"
                        + "'@type': 'Organization', 'logo': {'url': 'https://news.example/theme/quay.png'}}}")
                + jsonLd("{'@type': 'ImageObject', '@id': '#lead', 'contentUrl': 'https://news.example/envoys.jpg'}");

        assertThat(pageWith(logo + ld, "").image()).isEqualTo("https://news.example/envoys.jpg");
        assertThat(pageWith(sign + ld, "").image()).isEqualTo("https://news.example/envoys.jpg");
        assertThat(pageWith(logo, "").image()).isNull();
    }

    @Test
    void saysWhetherOnlySubscribersMayReadOn() {
        String closed = jsonLd("{'@type': 'NewsArticle', 'headline': 'Talks', 'isAccessibleForFree': false}");

        assertThat(pageWith(closed, "").extraction().paywalled()).isTrue();
        assertThat(pageWith("", "").extraction().paywalled()).isFalse();
    }

    @Test
    void takesNoBoxThatHoldsAWholeTextForALinkToATag() {
        String box = "<div rel=tag>Norway, " + "tolls, ".repeat(600) + "</div>";

        assertThat(pageWith("", box + "<a rel=tag href=/tag/sweden>Sweden</a>").tags())
                .containsExactly("Sweden");
    }
}
