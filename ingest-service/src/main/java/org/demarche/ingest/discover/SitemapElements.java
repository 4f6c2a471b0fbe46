package org.demarche.ingest.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.Namespace;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.sax.DelegatorHandler;
import java.net.URL;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ingest.url.UrlNormaliser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells the library of those elements of a sitemap that are read, under the one namespace that the protocol means, and with
 * dates that it takes. Pictures and films have a {@code loc} too, which is no article.
 */
final class SitemapElements extends DefaultHandler {

    private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");
    private static final Set<String> ELEMENTS = Set.of("url", "sitemap", "loc", "lastmod");
    private static final Set<String> NEWS_ELEMENTS = Set.of("news", "publication_date");
    private static final Set<String> DATES = Set.of("lastmod", "publication_date");
    private static final Set<String> NEWS = Set.of(Namespace.NEWS);
    private static final int DEEPEST = 5;

    /** In characters of one element: more is neither an address nor a date. */
    private static final int MOST_TEXT = 2 * ListedItems.LONGEST;

    /** To drop a location by null would leave its date to the next one: what is no address goes with all that is its own. */
    private static final String DROPPED = ":";

    private final UrlNormaliser urls;
    private final ListedDates dates;
    private final DelegatorHandler told;
    private final StringBuilder date = new StringBuilder();
    private String home;
    private boolean inDate;
    private int depth;
    private int passedOver;
    private int written;
    private int kept;
    private int skipped;

    SitemapElements(URL url, UrlNormaliser urls, ListedDates dates) {
        this.urls = urls;
        this.dates = dates;
        this.told = new DelegatorHandler(url, false);
        Map<String, Extension> extensions = new HashMap<>();
        NEWS.forEach(namespace -> extensions.put(namespace, Extension.NEWS));
        told.setExtensionNamespaces(extensions);
        told.setURLFilter(this::kept);
    }

    /** What was read, null where it was no sitemap. */
    AbstractSiteMap sitemap() {
        return told.getSiteMap();
    }

    /** Entries without an address, and those beyond the most that are read. */
    int skipped() {
        return skipped;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (passedOver > 0 || !isRead(uri, name)) {
            passedOver++;
            return;
        }
        home = home == null ? uri : home;
        depth++;
        written = 0;
        inDate = DATES.contains(name);
        told.startElement(namespace(uri), name, name, new AttributesImpl());
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        if (inDate) {
            Instant instant = dates.read(date.toString());
            String text = instant == null ? "" : instant.toString();
            told.characters(text.toCharArray(), 0, text.length());
            date.setLength(0);
            inDate = false;
        }
        depth--;
        told.endElement(namespace(uri), name, name);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (passedOver > 0 || written > MOST_TEXT) {
            return;
        }
        written += length;
        if (inDate) {
            date.append(text, start, length);
        } else {
            told.characters(text, start, length);
        }
    }

    private String kept(String location) {
        Optional<String> url = kept < ListedItems.MOST && location.length() <= ListedItems.LONGEST
                ? urls.normalise(location)
                : Optional.empty();
        if (url.isPresent()) {
            kept++;
        } else {
            skipped++;
        }
        return url.orElse(DROPPED);
    }

    private boolean isRead(String uri, String name) {
        if (home == null) {
            return ROOTS.contains(name);
        }
        Set<String> names = uri.equals(home) ? ELEMENTS : NEWS.contains(uri) ? NEWS_ELEMENTS : Set.of();
        return depth > 0 && depth < DEEPEST && names.contains(name);
    }

    private String namespace(String uri) {
        return uri.equals(home) ? Namespace.SITEMAP : uri;
    }
}
