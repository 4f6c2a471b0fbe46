package org.demarche.ingest.discover;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.demarche.contract.Source;
import org.demarche.ingest.charset.PageBytes;
import org.demarche.ingest.discover.Listing.HarmfulEntities;
import org.demarche.ingest.discover.Listing.Items;
import org.demarche.ingest.discover.Listing.Unreadable;
import org.demarche.ingest.url.UrlNormaliser;

/** Reads what the sources of articles list, and finds a site's sources. Safe for use by several threads. */
public final class Discovery {

    /** In bytes, unpacked. While it is read, a body takes up to eight times its length of memory: itself, its text, and its tree. */
    private static final int LARGE = 4 * 1024 * 1024;

    private final Lock oneLarge = new ReentrantLock();
    private final PageBytes bytes = new PageBytes();
    private final RssAndAtom rssAndAtom;
    private final JsonFeed jsonFeed;
    private final Sitemaps sitemaps;
    private final SectionLinks sections;
    private final FeedLinks feedLinks;

    private Discovery(UrlNormaliser urls) {
        FeedRules rules = FeedRules.load();
        ListedDates dates = new ListedDates(rules);
        XmlReading xml = new XmlReading(rules.namespaces());
        this.rssAndAtom = new RssAndAtom(urls, xml, rules, dates);
        this.jsonFeed = new JsonFeed(urls, dates);
        this.sitemaps = new Sitemaps(urls, xml, dates, rssAndAtom);
        this.sections = new SectionLinks(urls, dates);
        this.feedLinks = new FeedLinks(urls);
    }

    public static Discovery create(UrlNormaliser urls) {
        return new Discovery(urls);
    }

    /**
     * Reads a listing, whatever it holds: never throws. Of those larger than 4 MiB, which a few kilobytes may unfold to, one is
     * unpacked and read at a time, so that memory is bounded however many threads read; the others wait.
     *
     * @param url where it was found, normalised
     * @param mediaType of the answer, for the reason: it is often wrong, so that only the body counts
     * @param charset of the answer's header, null where it names none
     */
    public Listing read(Source.Kind kind, String url, byte[] body, String mediaType, String charset) {
        return readSmall(kind, url, body, mediaType, charset)
                .or(() -> readAlone(kind, url, body, charset).map(listing -> told(listing, mediaType)))
                .orElseGet(() -> told(
                        new Unreadable("it is longer than " + Unpacked.MOST + " bytes, or packed and broken"),
                        mediaType));
    }

    /** Reads a listing as {@link #read} does, but waits for no other: nothing where it is larger than 4 MiB, or packed and broken. */
    public Optional<Listing> readSmall(Source.Kind kind, String url, byte[] body, String mediaType, String charset) {
        return read(kind, url, body, charset, LARGE).map(listing -> told(listing, mediaType));
    }

    private static Listing told(Listing listing, String mediaType) {
        return listing instanceof Unreadable unreadable && !mediaType.isEmpty()
                ? new Unreadable(unreadable.why() + " (" + mediaType + ")")
                : listing;
    }

    private Optional<Listing> readAlone(Source.Kind kind, String url, byte[] body, String charset) {
        oneLarge.lock();
        try {
            return read(kind, url, body, charset, Unpacked.MOST);
        } finally {
            oneLarge.unlock();
        }
    }

    private Optional<Listing> read(Source.Kind kind, String url, byte[] body, String charset, int most) {
        return Unpacked.of(body, most).map(unpacked -> read(kind, url, bytes.decode(unpacked, charset)));
    }

    private Listing read(Source.Kind kind, String url, String text) {
        if (kind == Source.Kind.SECTION) {
            return sections.read(url, text);
        }
        Optional<String> danger = DeclaredEntities.danger(text);
        if (danger.isPresent()) {
            return new HarmfulEntities(danger.get());
        }
        return kind == Source.Kind.FEED ? feed(url, text) : sitemaps.read(url, text);
    }

    /**
     * What a body is that was found at one of the usual places, nothing where it is neither a feed nor a sitemap.
     *
     * @param charset of the answer's header, null where it names none
     */
    public Optional<Source.Kind> recognise(String url, byte[] body, String charset) {
        return Stream.of(Source.Kind.FEED, Source.Kind.SITEMAP)
                .filter(kind -> read(kind, url, body, "", charset) instanceof Items)
                .findFirst();
    }

    /**
     * The feeds and sitemaps that a page of a site declares or links to, the declared ones first.
     *
     * @param url where the page was found, normalised
     * @param charset of the answer's header, null where it names none
     */
    public List<FoundSource> find(String url, byte[] html, String charset) {
        return feedLinks.find(url, bytes.decode(html, charset));
    }

    /** Where the sources of a site usually are, the likeliest first, for a site whose page tells of none. */
    public List<String> usualPlaces(String url) {
        return feedLinks.usualPlaces(url);
    }

    private Listing feed(String url, String text) {
        return text.stripLeading().startsWith("{") ? jsonFeed.read(url, text) : rssAndAtom.read(url, text);
    }
}
