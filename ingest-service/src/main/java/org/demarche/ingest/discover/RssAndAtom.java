package org.demarche.ingest.discover;

import static java.util.stream.Stream.concat;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.ingest.url.UrlNormaliser;
import org.jdom2.Element;

/** Reads feeds of RSS 0.90 to 2.0 and of Atom 0.3 and 1.0. */
final class RssAndAtom {

    private static final String ORIGINAL = "origLink";

    private final UrlNormaliser urls;
    private final XmlReading xml;
    private final FeedRules rules;
    private final FeedHints hints;
    private final FeedMending mending;

    RssAndAtom(UrlNormaliser urls, XmlReading xml, FeedRules rules, ListedDates dates) {
        this.urls = urls;
        this.xml = xml;
        this.rules = rules;
        this.hints = new FeedHints(rules);
        this.mending = new FeedMending(rules, dates);
    }

    Listing read(String url, String text) {
        FeedElements elements = xml.read(text, () -> new FeedElements(rules));
        if (elements.root() == null) {
            return new Listing.Unreadable("it is neither RSS nor Atom");
        }
        PollHints wanted = hints.takeFrom(elements.document());
        mending.mend(elements.document(), url);
        try {
            ListedItems items = new ListedItems(urls);
            items.skip(elements.itemsBeyond());
            list(new WireFeedInput().build(elements.document()), items);
            return items.articles(wanted);
        } catch (FeedException | RuntimeException e) {
            // The library says what is wrong with a feed by whatever exception its own code ran into.
            return new Listing.Unreadable("it begins as a feed of " + elements.root() + ", but has no shape of one");
        }
    }

    private static void list(WireFeed feed, ListedItems items) {
        if (feed instanceof Feed atom) {
            for (Entry entry : atom.getEntries()) {
                items.add(
                        addresses(entry),
                        instant(entry.getPublished(), entry.getCreated()),
                        instant(entry.getUpdated()));
            }
        } else if (feed instanceof Channel rss) {
            for (Item item : rss.getItems()) {
                items.add(addresses(item), instant(item.getPubDate(), dublinCore(item)), null);
            }
        }
    }

    private static Stream<String> addresses(Entry entry) {
        Stream<String> alternate = entry.getAlternateLinks().stream().map(Link::getHref);
        return concat(concat(original(entry.getForeignMarkup()), alternate), Stream.ofNullable(entry.getId()));
    }

    private static Stream<String> addresses(Item item) {
        Guid guid = item.getGuid();
        String permalink = guid != null && guid.isPermaLink() ? guid.getValue() : null;
        return concat(
                original(item.getForeignMarkup()), Arrays.asList(item.getLink(), permalink, item.getUri()).stream());
    }

    /** Where the item is, if its link counts readers on the way there. */
    private static Stream<String> original(List<Element> foreign) {
        return foreign.stream()
                .filter(element -> element.getName().equals(ORIGINAL))
                .map(Element::getText);
    }

    private static Date dublinCore(Item item) {
        return item.getModule(DCModule.URI) instanceof DCModule module ? module.getDate() : null;
    }

    private static Instant instant(Date... dates) {
        return Arrays.stream(dates)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Date::toInstant)
                .orElse(null);
    }
}
