package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.only;
import static org.demarche.ingest.discover.Listings.rss;
import static org.demarche.ingest.discover.Listings.urls;

import java.time.Instant;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";
    private static final String ENVOY = "https://harbour.example/2026/envoy-arrives";
    private static final String TWO = "<item><title>Talks resume</title><link>" + TALKS + "</link></item>"
            + "<item><title>Envoy arrives</title><link>" + ENVOY + "</link></item>";

    @Test
    void readsRss090() {
        Items items = feed("<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>Harbour</title>"
                + "<link>https://harbour.example/</link><description>News</description></channel>" + TWO
                + "</rdf:RDF>");
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
    }

    @Test
    void readsRss091WithItsNetscapeDocumentType() {
        Items items = feed("<?xml version='1.0' encoding='ISO-8859-1'?>\n"
                + "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\"\n"
                + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">\n"
                + "<rss version='0.91'><channel><title>Harbour</title><link>https://harbour.example/</link>"
                + "<description>News</description><language>en</language>" + TWO + "</channel></rss>");
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.0.1", "3", ""})
    void readsEveryVersionThatHasItsItemsInTheChannel(String version) {
        Items items = feed("<rss version='" + version + "'><channel><title>Harbour</title>" + TWO + "</channel></rss>");
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
    }

    @Test
    void readsRss10WithItsDublinCoreDates() {
        Items items = feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns='http://purl.org/rss/1.0/'>"
                + "<channel rdf:about='https://harbour.example/'><title>Harbour</title><items><rdf:Seq>"
                + "<rdf:li rdf:resource='" + TALKS + "'/></rdf:Seq></items></channel>"
                + "<item rdf:about='" + TALKS + "'><link>" + TALKS
                + "</link><dc:date>2026-01-05T10:00:00+01:00</dc:date></item>"
                + "<item rdf:about='" + ENVOY + "'><title>Envoy arrives</title></item></rdf:RDF>");
        assertThat(items.items())
                .containsExactly(
                        new Item(TALKS, Instant.parse("2026-01-05T09:00:00Z"), null), new Item(ENVOY, null, null));
    }

    @Test
    void readsItemsThatStandBesideTheChannel() {
        assertThat(urls(feed("<rss version='2.0'><channel><title>Harbour</title></channel>" + TWO + "</rss>")))
                .containsExactly(TALKS, ENVOY);
    }

    @Test
    void readsAFeedInANamespaceOfItsOwn() {
        assertThat(urls(feed(
                        "<rss version='2.0' xmlns='http://harbour.example/ns'><channel>" + TWO + "</channel></rss>")))
                .containsExactly(TALKS, ENVOY);
    }

    @Test
    void takesThePermalinkWhereThereIsNoLink() {
        Items items = feed(rss("<item><title>Talks resume</title><link/><guid>" + TALKS + "</guid></item>"
                + "<item><title>Envoy arrives</title><guid isPermaLink='true'>" + ENVOY + "</guid></item>"));
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
    }

    @Test
    void takesNoIdentifierForAnAddress() {
        Items items = feed(rss("<item><guid isPermaLink='false'>" + TALKS + "</guid></item><item><guid>77</guid>"
                + "<title>Envoy arrives</title></item><item><link>tag:harbour.example,2026:1</link></item>"));
        assertThat(items.items()).noneMatch(item -> item.url().equals(TALKS));
        assertThat(items.skipped()).isEqualTo(2);
    }

    @Test
    void prefersTheAddressThatAProxyOfFeedsPutAside() {
        Items items = feed(rss("<item><link>https://proxy.example/~r/harbour/1</link><feedburner:origLink>" + TALKS
                + "</feedburner:origLink></item>"));
        assertThat(urls(items)).containsExactly(TALKS);
    }

    @Test
    void listsAnAddressOnceWithoutWhatTrackersAddToIt() {
        Items items = feed(rss("<item><link>" + TALKS + "?utm_source=rss</link></item>" + TWO));
        assertThat(urls(items)).containsExactly(TALKS, ENVOY);
        assertThat(items.skipped()).isZero();
    }

    @Test
    void resolvesAddressesAgainstTheBaseAndTheFeed() {
        Items items = feed("<rss version='2.0'><channel>"
                + "<item><link>../2026/talks-resume</link></item>"
                + "<item xml:base='https://harbour.example/2026/'><link>\n  envoy-arrives\n </link></item>"
                + "<item xml:base='::not a base::'><link>/2026/third</link></item>"
                + "<item><link>//harbour.example/2026/fourth</link></item></channel></rss>");
        assertThat(urls(items))
                .containsExactly(
                        TALKS, ENVOY, "https://harbour.example/2026/third", "https://harbour.example/2026/fourth");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 05 Jan 2026 10:00:00 GMT | 2026-01-05T10:00:00Z",
                "Mon, 05 Jan 2026 10:00:00 +0200 | 2026-01-05T08:00:00Z",
                "5 January 2026 10:00 EST | 2026-01-05T15:00:00Z",
                "Mon,5 Jan 26 10:00:00 -05:00 | 2026-01-05T15:00:00Z",
                "05-Jan-2026 10:00:00 | 2026-01-05T10:00:00Z",
                "lun., 05 janv. 2026 10:00:00 +0100 | 2026-01-05T09:00:00Z",
                "Wrongday, 05 Jan 2026 23:59:60 Z | 2026-01-05T23:59:59Z",
                "2026-01-05T10:00:00.123+01:00 | 2026-01-05T09:00:00Z",
                "2026-01-05 10:00:00 +0100 | 2026-01-05T09:00:00Z",
                "2026-01-05 | 2026-01-05T00:00:00Z",
                "2026-01 | 2026-01-01T00:00:00Z",
                "Sat, 28 Feb 2026 24:00:00 GMT |",
                "Mon, 30 Feb 2026 10:00:00 GMT |",
                "2026-13-01T00:00:00Z |",
                "2026-01-05T10:00:00+99:00 |",
                "Thu, 01 Jan 1970 00:00:00 GMT |",
                "0001-01-01T00:00:00Z |",
                "yesterday |",
                "5 Foo 2026 |"
            })
    void readsDatesAsPublishersWriteThemAndNoneThatIsImpossible(String written, Instant meant) {
        assertThat(only(feed(rss("<item><link>" + TALKS + "</link><pubDate>" + written + "</pubDate></item>")))
                        .publishedAt())
                .isEqualTo(meant);
    }

    @Test
    void takesTheDublinCoreDateWhereTheFeedsOwnIsImpossible() {
        Item item = only(feed(rss("<item><link>" + TALKS + "</link><pubDate>31 Jun 2026 10:00:00 GMT</pubDate>"
                + "<dc:date>2026-06-30T10:00:00Z</dc:date></item>")));
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-06-30T10:00:00Z"));
    }

    @Test
    void anEmptyFeedIsAFeed() {
        assertThat(feed(rss("")).items()).isEmpty();
    }
}
