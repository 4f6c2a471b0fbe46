package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.DISCOVERY;
import static org.demarche.ingest.discover.Listings.feed;
import static org.demarche.ingest.discover.Listings.harm;
import static org.demarche.ingest.discover.Listings.items;
import static org.demarche.ingest.discover.Listings.reason;
import static org.demarche.ingest.discover.Listings.section;
import static org.demarche.ingest.discover.Listings.sitemap;
import static org.demarche.ingest.discover.Listings.urls;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to harm its reader: it ends soon, and nothing but what is written is read. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileListingTest {

    private static final String TALKS = "https://harbour.example/2026/talks-resume";
    private static final String BOMB = "<!DOCTYPE rss [<!ENTITY a \"https://harbour.example/boom\">"
            + IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> "<!ENTITY " + letter(i) + " \"" + ("&" + letter(i - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining())
            + "]>";

    @Test
    void entitiesThatUnfoldAreRefused() {
        assertThat(harm(Kind.FEED, BOMB + "<rss version='2.0'><channel><title>&j;</title></channel></rss>"))
                .contains("made of others");
        assertThat(harm(Kind.SITEMAP, BOMB + "<urlset><url><loc>" + TALKS + "</loc></url></urlset>"))
                .contains("made of others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY % a 'b'><!ENTITY % c '%a;%a;'>",
                "<!ENTITY a 'b'><!ENTITY\n c\t'&#38;&a;'>",
                "<!ENTITY x SYSTEM 'https://harbour.example/secret'>",
                "<!-- of '70 --><!ENTITY x PUBLIC '-//A//B' 'https://harbour.example/secret'>"
            })
    void entitiesThatAreMadeOfOthersOrLieElsewhereAreRefused(String declared) {
        String feed = "<!DOCTYPE rss [" + declared + "]><rss version='2.0'><channel/></rss>";

        assertThat(harm(Kind.FEED, feed)).startsWith("it declares an entity that is");
    }

    @Test
    void oneLongEntityThatIsNamedOftenIsRefused() {
        String quadratic =
                "<!DOCTYPE rss [<!ENTITY x \"" + "x".repeat(500_000) + "\">]><rss version='2.0'><channel><item><link>"
                        + TALKS + "</link><guid>" + "&x;".repeat(500_000) + "</guid></item></channel></rss>";
        assertThat(harm(Kind.FEED, quadratic)).isEqualTo("it declares an entity of 500000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://harbour.example/rss-0.91.dtd'>",
                "<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC '-//W3C//ENTITIES Latin 1 for XHTML//EN' 'xhtml-lat1.ent'>%HTMLlat1;]>",
                "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'><!ENTITY paper 'Harbour Post &amp; Courier, 5% off; daily'>]>",
                "<!DOCTYPE rss [<!ELEMENT rss ANY>]><!-- <rss> -->"
            })
    void documentTypesOfHonestFeedsAreNot(String type) {
        String feed = type + "<rss version='2.0'><channel><title>Tea&nbsp;time</title><item><link>" + TALKS
                + "</link></item></channel></rss>";

        assertThat(urls(feed(feed))).containsExactly(TALKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!ENTITY ", "<!ENTITY a", "<!ENTITY a '", "<!ENTITY % ", "<!ENTITY a '&", "<!ENTITY a '%a"})
    void declarationsWithoutEndTakeNoLongerThanTheirLength(String begun) {
        String type = "<!DOCTYPE rss [" + begun.repeat(2_000_000);

        byte[] body = type.getBytes(StandardCharsets.UTF_8);

        Listing listing = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> DISCOVERY.read(Kind.FEED, Listings.URL, body, "", null));

        assertThat(listing).isInstanceOf(Listing.Refused.class);
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "https://harbour.example/secret");
        String external = "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\" [<!ENTITY % y SYSTEM \"" + secret.toUri()
                + "\"> %y;]>";
        String include =
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='" + secret.toUri() + "'/>";
        assertThat(urls(feed(external + "<rss version='2.0'><channel><item><link>&x;</link></item><item><link>"
                        + include + "</link></item><item><link>" + TALKS + "</link></item></channel></rss>")))
                .contains(TALKS)
                .noneMatch(url -> url.contains("secret"));
        assertThat(urls(sitemap(external + "<urlset><url><loc>&x;</loc></url><url><loc>" + include
                        + "</loc></url><url><loc>" + TALKS + "</loc></url></urlset>")))
                .containsExactly(TALKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a 'b'",
                "<!DOCTYPE rss [<!-- ",
                "<!-- ",
                "<?xml ",
                "<!DOCTYPE rss \"",
                "<"
            })
    void whatNeverEndsBeforeTheRootIsNoFeed(String before) {
        assertThat(reason(Kind.FEED, before)).contains("neither RSS nor Atom");
    }

    @Test
    void aBombOfGzipEnds() throws IOException {
        byte[] bomb = zeros(200);
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThat(reason(Kind.SITEMAP, bomb)).contains("packed");
        assertThat(reason(Kind.FEED, bomb)).contains("packed");
        assertThat(reason(Kind.SITEMAP, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}))
                .contains("packed");
    }

    @Test
    void aSitemapOfTooManyLinksIsReadUpToTheLimit() {
        Items items = sitemap(SitemapsTest.urlset(IntStream.range(0, 100_000)
                .mapToObj(i -> "<url><loc>https://harbour.example/story/" + i + "</loc></url>")
                .collect(Collectors.joining())));
        assertThat(items.items()).hasSize(50_000);
        assertThat(items.skipped()).isEqualTo(50_000);
    }

    @Test
    void aFeedOfTooManyItemsIsReadUpToTheLimit() {
        Items items = feed(Listings.rss(IntStream.range(0, 60_000)
                .mapToObj(i -> "<item><link>https://harbour.example/story/" + i + "</link></item>")
                .collect(Collectors.joining())));
        assertThat(items.items()).hasSize(50_000);
        assertThat(items.skipped()).isEqualTo(10_000);
    }

    @Test
    void aSitemapOfFiftyMegabytesIsReadInBoundedTime() {
        String entry = "<url><loc>https://harbour.example/story/%07d</loc><lastmod>2026-01-05</lastmod></url>\n";
        Items items = sitemap(SitemapsTest.urlset(
                IntStream.range(0, 570_000).mapToObj(entry::formatted).collect(Collectors.joining())));
        assertThat(items.items()).hasSize(50_000);
        assertThat(items.skipped()).isEqualTo(520_000);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsNestedWithoutEndHarmsNothing(Kind kind) {
        for (String root : new String[] {"<rss><channel>", "<urlset>", "<html><body>", "[", "{\"items\":["}) {
            for (String nested : new String[] {"<a>", "<item>", "<url>", "<div>", "<rss:channel>", "[", "{\"a\":"}) {
                DISCOVERY.read(
                        kind, Listings.URL, (root + nested.repeat(100_000)).getBytes(StandardCharsets.UTF_8), "", null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "<",
                "<!--",
                "<![CDATA[",
                "&#",
                "<a b='",
                "<!DOCTYPE",
                "&amp;",
                "<a b=c ",
                "]]>",
                "<?",
                "&#1;"
            })
    void timeIsLinearInTheLength(String repeated) {
        String hostile = repeated.repeat(1_000_000 / repeated.length());
        for (Kind kind : Kind.values()) {
            for (String root :
                    new String[] {"", "<rss version='2.0'><channel><item><link>", "<urlset><url><loc>", "<p>"}) {
                DISCOVERY.read(kind, Listings.URL, (root + hostile).getBytes(StandardCharsets.UTF_8), "", null);
            }
        }
    }

    @Test
    void oneElementOfManyAttributesHarmsNothing() {
        String attributes =
                IntStream.range(0, 200_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        assertThat(urls(feed("<rss version='2.0'" + attributes + "><channel><item><link>" + TALKS
                        + "</link></item></channel></rss>")))
                .containsExactly(TALKS);
    }

    @Test
    void anAddressWithoutEndIsNone() {
        Items items = items(
                Kind.FEED,
                Listings.rss("<item><link>https://harbour.example/" + "a".repeat(1_000_000) + "</link></item>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(items.items()).isEmpty();
    }

    @Test
    void oneCardOfAHundredThousandLinksEndsInGoodTime() {
        String links = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> "<a href='/2026/01/05/talks-on-the-harbour-" + i + "'>The talks on the harbour resume</a>")
                .collect(Collectors.joining());
        Items items = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> section("<article>" + links + "<time datetime='2026-01-05T10:00:00Z'>Monday</time></article>"));
        assertThat(items.items())
                .hasSize(50_000)
                .extracting(Item::publishedAt)
                .containsOnly(Instant.parse("2026-01-05T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<article>", "<main>", "<div role=main>"})
    void manyLinksDeepInCardsAndMainPartsEndInGoodTime(String nested) {
        String links = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> "<a href='/2026/01/05/talks-on-the-harbour-" + i + "'>The talks on the harbour resume</a>")
                .collect(Collectors.joining());
        Items items = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> section(nested.repeat(400) + links));
        assertThat(items.items()).hasSize(50_000);
    }

    @Test
    void oneLargeListingIsReadAtATime() throws Exception {
        String entry = "<url><loc>https://harbour.example/story/%07d</loc><lastmod>2026-01-05</lastmod></url>\n";
        byte[] packed = packed(SitemapsTest.urlset(
                IntStream.range(0, 100_000).mapToObj(entry::formatted).collect(Collectors.joining())));
        Queue<Listing> read = new ConcurrentLinkedQueue<>();
        List<Thread> readers = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> read.add(DISCOVERY.read(Kind.SITEMAP, Listings.URL, packed, "", null))))
                .toList();

        readers.forEach(Thread::start);
        long most = 0;
        for (Thread reader : readers) {
            for (reader.join(1); reader.isAlive(); reader.join(1)) {
                most = Math.max(
                        most,
                        readers.stream()
                                .filter(HostileListingTest::isInSitemaps)
                                .count());
            }
        }

        assertThat(most).as("at once").isOne();
        assertThat(read).hasSize(4).allMatch(Items.class::isInstance);
    }

    private static boolean isInSitemaps(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Sitemaps.class.getName()));
    }

    private static String letter(int i) {
        return String.valueOf((char) ('a' + i));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1024 * 1024];
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }
}
