package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.items;
import static org.demarche.ingest.discover.Listings.only;
import static org.demarche.ingest.discover.Listings.reason;
import static org.demarche.ingest.discover.Listings.rss;
import static org.demarche.ingest.discover.Listings.sitemap;
import static org.demarche.ingest.discover.Listings.urls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapsTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";
    private static final String ENVOY = "https://harbour.example/2026/envoy-arrives";
    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String TWO =
            "<url><loc>" + TALKS + "</loc></url><url><loc>" + ENVOY + "</loc><lastmod>2026-01-05</lastmod></url>";

    @Test
    void readsASitemapWithTheTimesOfItsChanges() {
        assertThat(sitemap(urlset(TWO)).items())
                .containsExactly(
                        new Item(TALKS, null, null), new Item(ENVOY, null, Instant.parse("2026-01-05T00:00:00Z")));
    }

    @Test
    void readsANewsSitemapWithItsPublicationDates() {
        Items items = sitemap("<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='" + PROTOCOL
                + "' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>" + TALKS
                + "</loc><news:news>"
                + "<news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication>"
                + "<news:publication_date>2026-01-05T10:00:00+01:00</news:publication_date>"
                + "<news:title>Talks resume</news:title></news:news><lastmod>2026-01-06T08:00:00Z</lastmod></url>"
                + "<url><loc>" + ENVOY + "</loc><news:news><news:publication_date>2026-02-30</news:publication_date>"
                + "</news:news></url></urlset>");
        assertThat(items.items())
                .containsExactly(
                        new Item(TALKS, Instant.parse("2026-01-05T09:00:00Z"), Instant.parse("2026-01-06T08:00:00Z")),
                        new Item(ENVOY, null, null));
    }

    @Test
    void readsAnIndexOfSitemaps() {
        Items items = sitemap("<sitemapindex xmlns='" + PROTOCOL + "'>"
                + "<sitemap><loc>https://harbour.example/sitemap-1.xml.gz</loc><lastmod>2026-01-05T10:00:00Z</lastmod></sitemap>"
                + "<sitemap><loc>https://harbour.example/sitemap-2.xml</loc></sitemap>"
                + "<sitemap><loc>https://elsewhere.example/sitemap.xml</loc></sitemap></sitemapindex>");
        assertThat(items.items()).isEmpty();
        assertThat(items.sitemaps())
                .containsExactly(
                        new Item(
                                "https://harbour.example/sitemap-1.xml.gz",
                                null,
                                Instant.parse("2026-01-05T10:00:00Z")),
                        new Item("https://harbour.example/sitemap-2.xml", null, null));
        assertThat(items.skipped()).isEqualTo(1);
    }

    @Test
    void readsASitemapThatLiesPacked() {
        assertThat(urls(items(Kind.SITEMAP, packed(urlset(TWO))))).containsExactly(TALKS, ENVOY);
    }

    @Test
    void readsAListOfAddresses() {
        Items items = sitemap("\uFEFF\n" + TALKS + "\r\n\r\n" + ENVOY + "\nnot an address\n");
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
        assertThat(items.skipped()).isEqualTo(1);
    }

    @Test
    void readsAFeedThatIsGivenAsASitemap() {
        assertThat(urls(sitemap(rss("<item><link>" + TALKS + "</link></item>"))))
                .containsExactly(TALKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " xmlns='http://www.google.com/schemas/sitemap/0.84'",
                " xmlns='https://www.sitemaps.org/schemas/sitemap/0.9/'"
            })
    void readsASitemapUnderAnyNamespace(String namespace) {
        assertThat(urls(sitemap("<urlset" + namespace + ">" + TWO + "</urlset>")))
                .containsExactly(TALKS, ENVOY);
    }

    @Test
    void aSiteSpeaksForItselfAlone() {
        Items items = sitemap(urlset("<url><loc>https://elsewhere.example/a</loc><lastmod>2026-01-05</lastmod></url>"
                + "<url><loc>https://live.harbour.example/b</loc></url><url><loc>ftp://harbour.example/c</loc>"
                + "<lastmod>2026-01-05</lastmod></url><url><loc>https://harbour.example/d</loc></url>"));
        assertThat(items.items())
                .containsExactly(
                        new Item("https://live.harbour.example/b", null, null),
                        new Item("https://harbour.example/d", null, null));
        assertThat(items.skipped()).isEqualTo(2);
    }

    @Test
    void takesNoPictureForAnArticle() {
        String picture = "<image:image><image:loc>https://harbour.example/ship.jpg</image:loc></image:image>";
        String entry = "<url>" + picture + "<loc>" + TALKS + "</loc>" + picture + "</url>";
        assertThat(urls(sitemap("<urlset xmlns='" + PROTOCOL
                        + "' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>" + entry + "</urlset>")))
                .containsExactly(TALKS);
        assertThat(urls(sitemap("<urlset>" + entry + "</urlset>"))).containsExactly(TALKS);
    }

    @ParameterizedTest
    @CsvSource({
        "'  2026-01-05T10:00:00Z\n', 2026-01-05T10:00:00Z",
        "2026-01-05 10:00:00, 2026-01-05T10:00:00Z",
        "2026-01-05T10:00+01:00, 2026-01-05T09:00:00Z",
        "2026-02-30, ",
        "1970-01-01T00:00:00Z, "
    })
    void readsTimesAsPublishersWriteThem(String written, Instant meant) {
        assertThat(only(sitemap(urlset("<url><loc>" + TALKS + "</loc><lastmod>" + written + "</lastmod></url>")))
                        .modifiedAt())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<url><loc>https://harbour.example/?a=1&b=2</loc></url>",
                "<url><loc><![CDATA[https://harbour.example/?a=1&b=2]]></loc></url>",
                "<url><loc>\n https://harbour.example/?a=1&amp;b=2\n</loc></url>",
                "<url><loc>https://harbour.example/?a=1&b=2</loc><title>Ships&nbsp;\u0007</title></url>",
                "<url><loc>https://harbour.example/?a=1&b=2</loc><news:news><news:keywords>x</news:news></url>",
                "<url><loc>https://harbour.example/?a=1&b=2</loc>",
                "<url><loc>https://harbour.example/?a=1&b=2</url>"
            })
    void survivesWhatIsNotXml(String entry) {
        assertThat(urls(sitemap("\n" + urlset(entry)))).containsExactly("https://harbour.example/?a=1&b=2");
    }

    @Test
    void readsWhatCameBeforeItBrokeOffButNoAddressThatMayBeCutOff() {
        String whole = urlset(TWO);
        assertThat(urls(sitemap(whole.substring(0, whole.indexOf("arrives"))))).containsExactly(TALKS);
    }

    @Test
    void readsASitemapInItsOwnCharset() {
        byte[] body = urlset("<url><loc>https://harbour.example/été</loc></url>")
                .replace("UTF-8", "ISO-8859-1")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(urls(items(Kind.SITEMAP, body))).containsExactly("https://harbour.example/%C3%A9t%C3%A9");
    }

    @Test
    void saysWhatIsNoSitemap() {
        assertThat(reason(Kind.SITEMAP, "<html><body>Not here</body></html>")).contains("neither a sitemap nor a feed");
        assertThat(reason(Kind.SITEMAP, "")).contains("neither a sitemap nor a feed");
    }

    @Test
    void anEmptySitemapIsASitemap() {
        assertThat(sitemap(urlset("")).items()).isEmpty();
    }

    static String urlset(String entries) {
        return "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='" + PROTOCOL + "'>" + entries + "</urlset>";
    }

    static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
