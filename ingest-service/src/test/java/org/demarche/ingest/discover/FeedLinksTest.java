package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.DISCOVERY;
import static org.demarche.ingest.discover.Listings.rss;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.contract.Source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {

    private static final String SITE = "https://harbour.example/";

    @Test
    void findsTheFeedsThatAPageDeclares() {
        assertThat(find("<head><link rel=alternate type='application/rss+xml' title=' Harbour News ' href='/feed'>"
                        + "<link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' href='https://feeds.example/harbour'>"
                        + "<link rel='alternate' type='application/feed+json' href='feed.json'>"
                        + "<link rel='feed' href='/all'><link rel='sitemap' href='/sitemap.xml'></head>"))
                .containsExactly(
                        new FoundSource(SITE + "feed", Kind.FEED, "Harbour News"),
                        new FoundSource("https://feeds.example/harbour", Kind.FEED, null),
                        new FoundSource(SITE + "feed.json", Kind.FEED, null),
                        new FoundSource(SITE + "all", Kind.FEED, null),
                        new FoundSource(SITE + "sitemap.xml", Kind.SITEMAP, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rel='alternate' type='application/json' href='/wp-json/posts/1'",
                "rel='alternate' type='application/json+oembed' href='/oembed'",
                "rel='alternate' hreflang='fr' href='/fr/'",
                "rel='alternate' type='application/rss+xml' href='/comments/feed/'",
                "rel='alternate stylesheet' type='application/rss+xml' href='/style'",
                "rel='stylesheet' href='/feed'",
                "rel='alternate' type='application/rss+xml' href=''",
                "rel='alternate' type='application/rss+xml' href='feed://harbour.example/feed'"
            })
    void takesNoOtherDeclarationForAFeed(String link) {
        assertThat(find("<link " + link + ">")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, FEED",
        "/world/feed/, FEED",
        "/rss, FEED",
        "/rss/world, FEED",
        "/world.rss, FEED",
        "/index.xml, FEED",
        "/rss_world.xml, FEED",
        "https://www.harbour.example/atom.xml, FEED",
        "https://feeds.feedburner.com/harbour, FEED",
        "/sitemap.xml, SITEMAP",
        "/news-sitemap.xml, SITEMAP",
        "/sitemap_index.xml.gz, SITEMAP"
    })
    void findsLinksThatLookLikeSources(String address, Kind kind) {
        assertThat(find("<a href='" + address + "'>Follow us</a>"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(kind);
                    assertThat(found.title()).isEqualTo("Follow us");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about",
                "/feedback",
                "/press",
                "https://elsewhere.example/feed",
                "/photos.xml.html",
                "/a/comments/feed"
            })
    void takesNoOtherLinkForASource(String address) {
        assertThat(find("<a href='" + address + "'>Follow us</a>")).isEmpty();
    }

    @Test
    void listsASourceOnceAsItIsDeclared() {
        assertThat(
                        find(
                                "<a href='/feed'>RSS</a><link rel='alternate' type='application/rss+xml' title='News' href='/feed'>"))
                .containsExactly(new FoundSource(SITE + "feed", Kind.FEED, "News"));
    }

    @Test
    void endsAtAHundred() {
        assertThat(find(IntStream.range(0, 1000)
                        .mapToObj(i -> "<a href='/" + i + "/feed'>x</a>")
                        .collect(Collectors.joining())))
                .hasSize(100);
    }

    @Test
    void knowsTheUsualPlacesOfASiteAndOfAPage() {
        assertThat(DISCOVERY.usualPlaces(SITE))
                .startsWith(SITE + "feed")
                .contains(SITE + "sitemap.xml", SITE + "news-sitemap.xml");
        assertThat(DISCOVERY.usualPlaces(SITE + "world?edition=int"))
                .startsWith(SITE + "world/feed")
                .contains(SITE + "feed")
                .doesNotHaveDuplicates();
    }

    @Test
    void recognisesWhatIsAtSuchAPlace() {
        assertThat(recognise(rss(""))).contains(Kind.FEED);
        assertThat(recognise("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"))
                .contains(Kind.FEED);
        assertThat(recognise(SitemapsTest.urlset(""))).contains(Kind.SITEMAP);
        assertThat(recognise("<!DOCTYPE html><html><body><h1>Not found</h1></body></html>"))
                .isEmpty();
        assertThat(recognise("{\"error\": 404}")).isEmpty();
    }

    private static List<FoundSource> find(String html) {
        return DISCOVERY.find(SITE, html.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Optional<Kind> recognise(String body) {
        return DISCOVERY.recognise(SITE + "feed", body.getBytes(StandardCharsets.UTF_8), null);
    }
}
