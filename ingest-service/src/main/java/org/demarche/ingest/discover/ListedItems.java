package org.demarche.ingest.discover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.ingest.discover.Listing.Item;
import org.demarche.ingest.url.UrlNormaliser;

/** Gathers what is listed: each address once, the first time that it comes, and no more than are read of one listing. */
final class ListedItems {

    static final int MOST = 50_000;

    /** In characters: twice what the sitemaps' protocol allows, and browsers once did. */
    static final int LONGEST = 4_096;

    private final UrlNormaliser urls;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private int skipped;

    ListedItems(UrlNormaliser urls) {
        this.urls = urls;
    }

    /** Adds an item under the first of the addresses that is one; any of them may be null. */
    void add(Stream<String> addresses, Instant publishedAt, Instant modifiedAt) {
        Optional<String> url = addresses
                .filter(address -> address != null && address.length() <= LONGEST)
                .map(urls::normalise)
                .flatMap(Optional::stream)
                .findFirst();
        if (url.isEmpty() || items.size() == MOST && !items.containsKey(url.get())) {
            skipped++;
        } else {
            items.putIfAbsent(url.get(), new Item(url.get(), publishedAt, modifiedAt));
        }
    }

    void skip(int entries) {
        skipped += entries;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Listing.Items articles(PollHints hints) {
        return new Listing.Items(List.copyOf(items.values()), List.of(), hints, skipped);
    }

    Listing.Items sitemaps() {
        return new Listing.Items(List.of(), List.copyOf(items.values()), PollHints.NONE, skipped);
    }
}
