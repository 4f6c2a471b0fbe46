package org.demarche.ingest.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.ingest.discover.Listing.Items;
import org.demarche.ingest.discover.Listing.Unreadable;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * Reads sitemaps, news sitemaps, indexes of sitemaps, and lists of addresses. By the sitemaps' protocol a site speaks for itself
 * alone: what is on another's registrable domain is skipped.
 */
final class Sitemaps {

    private static final Pattern ADDRESS = Pattern.compile("[\\s\\uFEFF]*https?://", Pattern.CASE_INSENSITIVE);

    private final UrlNormaliser urls;
    private final XmlReading xml;
    private final RssAndAtom feeds;
    private final ListedDates dates;

    /** @param feeds reads what turns out to be a feed: by the protocol these are sitemaps too */
    Sitemaps(UrlNormaliser urls, XmlReading xml, ListedDates dates, RssAndAtom feeds) {
        this.urls = urls;
        this.feeds = feeds;
        this.xml = xml;
        this.dates = dates;
    }

    Listing read(String url, String text) {
        if (ADDRESS.matcher(text).lookingAt()) {
            return list(url, text);
        }
        URL address = address(url);
        SitemapElements elements = xml.read(text, () -> new SitemapElements(address, urls, dates));
        AbstractSiteMap sitemap = elements.sitemap();
        if (sitemap == null) {
            return feeds.read(url, text) instanceof Items items
                    ? items
                    : new Unreadable("it is neither a sitemap nor a feed");
        }
        ListedItems items = new ListedItems(urls);
        items.skip(elements.skipped());
        String domain = urls.domain(url);
        if (sitemap instanceof SiteMapIndex index) {
            index.getSitemaps()
                    .forEach(one ->
                            items.add(within(domain, one.getUrl().toString()), null, instant(one.getLastModified())));
            return items.sitemaps();
        }
        if (sitemap instanceof SiteMap map) {
            map.getSiteMapUrls()
                    .forEach(one -> items.add(
                            within(domain, one.getUrl().toString()), published(one), instant(one.getLastModified())));
        }
        return items.articles(PollHints.NONE);
    }

    private Listing list(String url, String text) {
        ListedItems items = new ListedItems(urls);
        String domain = urls.domain(url);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(within(domain, line), null, null));
        return items.articles(PollHints.NONE);
    }

    private Stream<String> within(String domain, String entry) {
        return urls.normalise(entry).filter(address -> urls.domain(address).equals(domain)).stream();
    }

    private static Instant published(SiteMapURL entry) {
        ExtensionMetadata[] news = entry.getAttributesForExtension(Extension.NEWS);
        return news == null
                ? null
                : Arrays.stream(news)
                        .map(NewsAttributes.class::cast)
                        .map(NewsAttributes::getPublicationDateTime)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(ZonedDateTime::toInstant)
                        .orElse(null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static URL address(String url) {
        try {
            return URI.create(url).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("a normalised address is one of the web", e);
        }
    }
}
