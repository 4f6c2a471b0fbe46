package org.demarche.ingest.discover;

import org.demarche.contract.Source;
import org.demarche.ingest.discover.Listing.Unreadable;
import org.demarche.ingest.extract.bytes.PageBytes;
import org.demarche.ingest.url.UrlNormaliser;

/** Reads what the sources of articles list, and finds a site's sources. Safe for use by several threads. */
public final class Discovery {

    private final PageBytes bytes = new PageBytes();
    private final RssAndAtom rssAndAtom;
    private final JsonFeed jsonFeed;
    private final Sitemaps sitemaps;

    private Discovery(UrlNormaliser urls) {
        FeedRules rules = FeedRules.load();
        ListedDates dates = new ListedDates(rules);
        XmlReading xml = new XmlReading(rules.namespaces());
        this.rssAndAtom = new RssAndAtom(urls, xml, rules, dates);
        this.jsonFeed = new JsonFeed(urls, dates);
        this.sitemaps = new Sitemaps(urls, xml, dates, rssAndAtom);
    }

    public static Discovery create(UrlNormaliser urls) {
        return new Discovery(urls);
    }

    /**
     * Reads a listing, whatever it holds: never throws.
     *
     * @param url where it was found, normalised
     * @param mediaType of the answer, in lower case; what the body holds counts for more
     * @param charset of the answer's header, null where it names none
     */
    public Listing read(Source.Kind kind, String url, byte[] body, String mediaType, String charset) {
        byte[] unpacked = Unpacked.of(body).orElse(null);
        if (unpacked == null) {
            return new Unreadable("it is packed, and broken or longer than " + Unpacked.MOST + " bytes");
        }
        return switch (kind) {
            case FEED -> feed(url, bytes.decode(unpacked, charset));
            case SITEMAP -> sitemaps.read(url, bytes.decode(unpacked, charset));
            case SECTION -> new Unreadable("not yet");
        };
    }

    private Listing feed(String url, String text) {
        return text.stripLeading().startsWith("{") ? jsonFeed.read(url, text) : rssAndAtom.read(url, text);
    }
}
