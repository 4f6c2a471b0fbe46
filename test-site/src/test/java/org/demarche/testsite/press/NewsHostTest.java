package org.demarche.testsite.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.testsite.Answer;
import org.demarche.testsite.TestSite;
import org.demarche.testsite.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class NewsHostTest {

    private static final String NAME = "news.test";
    private static final Instant NEWEST = Instant.parse("2026-11-20T08:00:00Z");
    private static final String FEED = "/feed.xml";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SITEMAP_INDEX")
    void listsItsArticlesInEveryFormat(ListingFormat format) throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 3, Listing.ofAll(FEED, format));
        try (TestSite site = TestSite.start(List.of(host))) {
            HttpResponse<String> answer = new Visitor(site).get(NAME, FEED);

            assertThat(answer.headers().firstValue("Content-Type")).contains(format.mediaType());
            assertThat(answer.body())
                    .contains(
                            site.url(NAME, host.target(0)),
                            site.url(NAME, host.target(1)),
                            site.url(NAME, host.target(2)))
                    .doesNotContain(host.target(3));
        }
    }

    @Test
    void listsSitemapsOfWhichOneIsPacked() throws Exception {
        NewsHost host = NewsHost.of(
                NAME,
                NEWEST,
                2,
                Listing.index("/sitemap.xml", List.of("/part.xml.gz")),
                Listing.ofAll("/part.xml.gz", ListingFormat.SITEMAP));
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);
            byte[] packed = visitor.bytes(NAME, "/part.xml.gz").body();

            assertThat(visitor.get(NAME, "/sitemap.xml").body())
                    .contains("<loc>" + site.url(NAME, "/part.xml.gz") + "</loc>");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .asString()
                    .contains(host.target(1));
        }
    }

    @Test
    void showsTheSameArticleEachTime() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1);
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);
            String page = visitor.get(NAME, host.target(0)).body();

            assertThat(page)
                    .hasSizeBetween(8_000, 30_000)
                    .contains("<link rel=\"canonical\" href=\"" + site.url(NAME, host.target(0)) + "\">")
                    .isEqualTo(visitor.get(NAME, host.target(0) + "?utm_source=feed")
                            .body());
        }
    }

    @Test
    void saysThatNothingChanged() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1, Listing.ofAll(FEED, ListingFormat.RSS));
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);
            for (String target : List.of(FEED, host.target(0))) {
                String etag = etag(visitor.get(NAME, target));

                assertThat(visitor.get(NAME, target, "If-None-Match", etag).statusCode())
                        .isEqualTo(304);
            }
        }
    }

    @Test
    void showsAChangeByTheEtagAlone() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1, Listing.ofAll(FEED, ListingFormat.ATOM));
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);
            HttpResponse<String> before = visitor.get(NAME, FEED);
            host.publish();
            HttpResponse<String> after = visitor.get(
                    NAME,
                    FEED,
                    "If-None-Match",
                    etag(before),
                    "If-Modified-Since",
                    before.headers().firstValue("Last-Modified").orElseThrow());

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).contains(host.target(1));
            assertThat(etag(after)).isNotEqualTo(etag(before));
            assertThat(after.headers().firstValue("Last-Modified"))
                    .isEqualTo(before.headers().firstValue("Last-Modified"));
        }
    }

    @Test
    void correctsAnArticle() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1);
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);
            HttpResponse<String> before = visitor.get(NAME, host.target(0));
            host.correct(0);
            HttpResponse<String> after = visitor.get(NAME, host.target(0), "If-None-Match", etag(before));

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).isNotEqualTo(before.body());
        }
    }

    @Test
    void linksInEveryWay() throws Exception {
        NewsHost host = NewsHost.of(
                        NAME,
                        NEWEST,
                        1,
                        Listing.ofAll("/1", ListingFormat.RSS).linked(Listing.Links.TRACKED),
                        Listing.ofAll("/2", ListingFormat.RSS).linked(Listing.Links.MOVED),
                        Listing.ofAll("/3", ListingFormat.RSS).linked(Listing.Links.AWAY),
                        Listing.ofAll("/4", ListingFormat.RSS).linked(Listing.Links.CLOSED))
                .leadingTo("other.test")
                .withRobots("Crawl-delay: 1\n");
        NewsHost other = NewsHost.of("other.test", NEWEST, 0);
        try (TestSite site = TestSite.start(List.of(host, other))) {
            Visitor visitor = new Visitor(site);

            assertThat(visitor.get(NAME, "/1").body()).contains(host.target(0) + "?utm_source=feed&amp;utm_medium=rss");
            assertThat(visitor.get(NAME, "/2").body()).contains(site.url(NAME, "/go/0"));
            assertThat(visitor.get(NAME, "/go/0").headers().firstValue("Location"))
                    .contains(host.target(0));
            assertThat(visitor.get(NAME, "/3").body()).contains(site.url(NAME, "/away/0"));
            assertThat(visitor.get(NAME, "/away/0").headers().firstValue("Location"))
                    .contains(site.url("other.test", other.target(0)));
            assertThat(visitor.get("other.test", other.target(0)).statusCode()).isEqualTo(200);
            assertThat(visitor.get(NAME, "/4").body()).contains("/private/");
            assertThat(visitor.get(NAME, "/robots.txt").body()).contains("Disallow: /private/", "Crawl-delay: 1");
        }
    }

    @Test
    void stumblesOverArticlesOnly() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1, Listing.ofAll(FEED, ListingFormat.RSS))
                .withManners(Manners.stumbling(2, Answer.status(500)));
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);

            assertThat(visitor.get(NAME, FEED).statusCode()).isEqualTo(200);
            assertThat(visitor.get(NAME, host.target(0)).statusCode()).isEqualTo(500);
            assertThat(visitor.get(NAME, host.target(0)).statusCode()).isEqualTo(500);
            assertThat(visitor.get(NAME, host.target(0)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void asksToBeLeftAloneForAWhile() throws Exception {
        NewsHost host = NewsHost.of(NAME, NEWEST, 1, Listing.ofAll(FEED, ListingFormat.RSS))
                .withManners(Manners.busy(2, Duration.ofDays(1), Duration.ofSeconds(3)));
        try (TestSite site = TestSite.start(List.of(host))) {
            Visitor visitor = new Visitor(site);

            assertThat(visitor.get(NAME, host.target(0)).statusCode()).isEqualTo(200);
            assertThat(visitor.get(NAME, FEED).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = visitor.get(NAME, host.target(0));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("3");
        }
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
