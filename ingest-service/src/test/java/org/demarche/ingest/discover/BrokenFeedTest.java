package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.DISCOVERY;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.only;
import static org.demarche.ingest.discover.Listings.reason;
import static org.demarche.ingest.discover.Listings.rss;
import static org.demarche.ingest.discover.Listings.urls;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishers get wrong, and readers are to take all the same. */
class BrokenFeedTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";
    private static final String ITEM = "<item><title>Talks resume</title><link>" + TALKS + "</link></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ships & harbours",
                "Ships&nbsp;and harbours &copy; 2026 &hellip;",
                "a &unknown; word &; &#; &#x110000; &#0; &#11;",
                "null \u0000 and bell \u0007 and \uFFFF",
                "<b>open <i>tags</b>",
                "5 < 6 <> <",
                "<media:thumbnail width=20/>",
                "<![CDATA[ & ]]>",
                "<![CDATA[ never closed",
                "<!-- two -- dashes -->"
            })
    void survivesTextThatIsNotXml(String text) {
        assertThat(urls(feed(rss(ITEM + "<item><description>" + text + "</description></item>"))))
                .containsExactly(TALKS);
    }

    @Test
    void keepsAddressesWithAmpersandsHoweverTheyAreWritten() {
        Items items = feed(rss("<item><link>https://harbour.example/?a=1&b=2</link></item>"
                + "<item><link>https://harbour.example/?a=1&amp;b=3</link></item>"
                + "<item><link><![CDATA[https://harbour.example/?a=1&b=4]]></link></item>"
                + "<item><link>https://harbour.example/?a=1&copy=5</link></item>"));
        assertThat(urls(items))
                .containsExactly(
                        "https://harbour.example/?a=1&b=2",
                        "https://harbour.example/?a=1&b=3",
                        "https://harbour.example/?a=1&b=4",
                        "https://harbour.example/?a=1&copy=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  ",
                "\uFEFF",
                "\uFEFF\n\uFEFF",
                "Warning: a notice of the server <br />\n",
                "<!-- cached -->\n"
            })
    void survivesWhatStandsBeforeTheDeclaration(String before) {
        assertThat(urls(feed(before + rss(ITEM)))).containsExactly(TALKS);
    }

    @Test
    void survivesWhatStandsBehindTheEnd() {
        assertThat(urls(feed(rss(ITEM) + "<!-- cached --> <script>count()</script>")))
                .containsExactly(TALKS);
    }

    @Test
    void knowsUsualPrefixesThatWereNeverDeclared() {
        assertThat(only(feed(
                                "<rss version='2.0'><channel><item><link>" + TALKS
                                        + "</link><dc:date>2026-01-05</dc:date><media:title>x</media:title></item></channel></rss>"))
                        .publishedAt())
                .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns:dc='$1 2'",
                "xmlns:dc='http://www.w3.org/2000/xmlns/'",
                "xmlns:rdf='-'",
                "xmlns='9'",
                "xml:base='$'"
            })
    void survivesNamespacesThatAreNone(String declaration) {
        assertThat(urls(feed("<rss version='2.0' " + declaration + "><channel>" + ITEM
                        + "<item rdf:about='x'><dc:date>x</dc:date></item></channel></rss>")))
                .containsExactly(TALKS);
    }

    @Test
    void readsWhatCameBeforeItBrokeOffButNoAddressThatMayBeCutOff() {
        String feed = rss(ITEM + "<item><link>https://harbour.example/2026/envoy-arrives</link></item>");
        assertThat(urls(feed(feed.substring(0, feed.indexOf("arrives"))))).containsExactly(TALKS);
        assertThat(urls(feed(feed.substring(0, feed.indexOf("</link></item></channel>")))))
                .containsExactly(TALKS);
        assertThat(urls(feed(feed.substring(0, feed.indexOf("</channel>"))))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ISO-8859-1, windows-1252",
        "UTF-8, , windows-1252",
        "ISO-8859-1, UTF-8, UTF-8",
        "nonsense, nonsense, UTF-8",
        "UTF-8, UTF-8, UTF-16LE",
        "windows-1251, , windows-1251"
    })
    void survivesACharsetThatIsNotTheOneItSays(String declared, String header, String real) {
        String feed = rss("<item><title>Café à la mode: décembre, été, où, forêt</title><link>" + TALKS
                        + "</link></item>")
                .replace("UTF-8", declared);
        byte[] body = feed.getBytes(Charset.forName(real));
        assertThat(DISCOVERY.read(Kind.FEED, Listings.URL, body, "application/rss+xml", header))
                .isInstanceOfSatisfying(
                        Items.class, items -> assertThat(urls(items)).containsExactly(TALKS));
    }

    @Test
    void readsAddressesBeyondAsciiInTheCharsetOfTheFeed() {
        byte[] body = rss("<item><link>https://harbour.example/été</link></item>")
                .replace("UTF-8", "ISO-8859-1")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(urls(Listings.items(Kind.FEED, body))).containsExactly("https://harbour.example/%C3%A9t%C3%A9");
    }

    @Test
    void saysWhatIsNoFeed() {
        assertThat(reason(Kind.FEED, "<!DOCTYPE html><html><body><p>Not here</p></body></html>"))
                .contains("neither RSS nor Atom");
        assertThat(reason(Kind.FEED, "")).contains("neither RSS nor Atom");
        assertThat(reason(Kind.FEED, "<rss version='2.0'></rss>")).contains("no shape");
        assertThat(reason(Kind.FEED, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"))
                .contains("no shape");
    }
}
