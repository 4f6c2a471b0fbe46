package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.ingest.discover.Listings.DISCOVERY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.junit.jupiter.api.Test;

/**
 * Reads broken listings for {@code demarche.fuzz.seconds} (5), from {@code demarche.fuzz.seed} (1) on. A failure names the seed
 * of its listing: with that seed, the first listing is the one that failed.
 */
class ListingFuzzTest {

    private static final int SECONDS = Integer.getInteger("demarche.fuzz.seconds", 5);
    private static final long FIRST_SEED = Long.getLong("demarche.fuzz.seed", 1);
    private static final int MOST_CHANGES = 12;

    private static final List<String> GOOD = List.of(
            Listings.rss("<ttl>60</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
                    + "<item><title>Talks &amp; more</title><link>https://harbour.example/a?b=1&amp;c=2</link>"
                    + "<guid isPermaLink='false'>7</guid><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate></item>"
                    + "<item><link><![CDATA[/2026/b]]></link><dc:date>2026-01-05</dc:date></item>"),
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/x/'><entry><link href='a'/><id>urn:1</id>"
                    + "<updated>2026-01-05T10:00:00Z</updated></entry></feed>",
            "<!DOCTYPE rss [<!ENTITY a 'b'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                    + " xmlns='http://purl.org/rss/1.0/'><channel/><item rdf:about='https://harbour.example/a'/></rdf:RDF>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"https://harbour.example/a\","
                    + "\"date_published\":\"2026-01-05T10:00:00Z\"}]}",
            SitemapsTest.urlset("<url><loc>https://harbour.example/a</loc><lastmod>2026-01-05</lastmod></url>"),
            "<sitemapindex><sitemap><loc>https://harbour.example/a.xml</loc></sitemap></sitemapindex>",
            "https://harbour.example/a\nhttps://harbour.example/b\n",
            "<head><base href='/w/'><link rel=alternate type='application/rss+xml' href='/feed'></head><main><article>"
                    + "<h2><a href='2026/01/05/talks-resume-at-last'>Talks resume at long last today</a></h2>"
                    + "<time datetime='2026-01-05'></time></article></main>");
    private static final List<String> SPLINTERS = List.of(
            "<",
            ">",
            "&",
            "&#",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<!DOCTYPE",
            "<?xml",
            "</",
            "/>",
            "'",
            "\"",
            "=",
            ":",
            "xmlns='",
            "xml:base='http://[",
            "xml:base='%zz'",
            "http://",
            "https://[::1",
            "https://%",
            "\u0000",
            "\uFFFF",
            "\uD800",
            "é",
            "{",
            "[",
            "}",
            "]",
            ",",
            "99999999999999999999",
            "-1",
            "\uFEFF",
            "href='//'",
            "://",
            "<item>",
            "<link>",
            "</channel>",
            "<rss:x>");

    @Test
    void noListingThrowsAndEveryItemHasAnAddress() {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long seed = FIRST_SEED;
        long items = 0;
        while (System.nanoTime() < end) {
            items += survives(seed++);
        }
        assertThat(items).as("items in %d listings", seed - FIRST_SEED).isPositive();
    }

    private static int survives(long seed) {
        byte[] body = body(new SplittableRandom(seed));
        try {
            int items = 0;
            for (Kind kind : Kind.values()) {
                if (DISCOVERY.read(kind, Listings.URL, body, "text/xml", null) instanceof Items read) {
                    read.items().forEach(ListingFuzzTest::check);
                    read.sitemaps().forEach(ListingFuzzTest::check);
                    items += read.items().size();
                }
            }
            DISCOVERY.find(Listings.URL, body, null).forEach(found -> check(new Item(found.url(), null, null)));
            return items;
        } catch (Throwable e) {
            throw new AssertionError("-Ddemarche.fuzz.seed=" + seed + " gives the listing that failed", e);
        }
    }

    private static void check(Item item) {
        URI address = URI.create(item.url());
        assertThat(address.getScheme()).isIn("http", "https");
        assertThat(address.getHost()).isNotEmpty();
    }

    private static byte[] body(SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
        for (int i = random.nextInt(MOST_CHANGES); i > 0; i--) {
            change(text, random);
        }
        byte[] body =
                text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return body;
    }

    private static void change(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(20));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.setLength(from);
            default -> text.insert(from, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
    }
}
