package org.demarche.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.discover.Listing.HarmfulEntities;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.discover.Listing.Items;
import org.demarche.ingest.discover.Listing.Unreadable;
import org.demarche.ingest.url.UrlNormaliser;

/** Reads listings for the tests, as if they came from {@value #URL}. */
final class Listings {

    static final String URL = "https://harbour.example/news/list";
    static final Discovery DISCOVERY = Discovery.create(UrlNormaliser.create());

    private Listings() {}

    static Items feed(String text) {
        return items(Kind.FEED, text.getBytes(StandardCharsets.UTF_8));
    }

    static Items sitemap(String text) {
        return items(Kind.SITEMAP, text.getBytes(StandardCharsets.UTF_8));
    }

    static Items section(String text) {
        return items(Kind.SECTION, text.getBytes(StandardCharsets.UTF_8));
    }

    static Items items(Kind kind, byte[] body) {
        Listing listing = DISCOVERY.read(kind, URL, body, "", null);
        assertThat(listing).isInstanceOf(Items.class);
        return (Items) listing;
    }

    static String reason(Kind kind, byte[] body) {
        Listing listing = DISCOVERY.read(kind, URL, body, "", null);
        assertThat(listing).isInstanceOf(Unreadable.class);
        return ((Unreadable) listing).why();
    }

    /** What is wrong with the entities of a listing. */
    static String harm(Kind kind, String text) {
        Listing listing = DISCOVERY.read(kind, URL, text.getBytes(StandardCharsets.UTF_8), "", null);
        assertThat(listing).isInstanceOf(HarmfulEntities.class);
        return ((HarmfulEntities) listing).why();
    }

    static String reason(Kind kind, String text) {
        return reason(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> urls(Items items) {
        return items.items().stream().map(Item::url).toList();
    }

    static Item only(Items items) {
        assertThat(items.items()).hasSize(1);
        return items.items().get(0);
    }

    /** A feed of RSS 2.0 around these items. */
    static String rss(String items) {
        return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
                + "<channel><title>Harbour News</title><link>https://harbour.example/</link>"
                + "<description>What the harbour says</description>" + items + "</channel></rss>";
    }
}
