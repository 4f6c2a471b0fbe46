package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.discover.Listing;
import org.demarche.ingest.sources.Sources;

/** Makes requests of what a source lists. */
final class Referrals {

    /** An index of sitemaps may not list indices, but some do. */
    private static final int DEEPEST = 3;

    private final Sources sources;
    private final Duration maxAge;
    private final Clock clock;

    /** @param maxAge what is dated further back is not followed, unless its source has a limit of its own */
    Referrals(Sources sources, Duration maxAge, Clock clock) {
        this.sources = sources;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** Requests for the sitemaps that an index lists. */
    List<FetchRequest> sitemaps(List<Listing.Item> listed, String source, int depth) {
        return depth >= DEEPEST
                ? List.of()
                : listed.stream()
                        .map(each -> request(each, FetchRequest.Kind.SITEMAP, source, depth + 1))
                        .toList();
    }

    /** Requests for articles, but for those dated too far back. */
    List<FetchRequest> pages(List<Listing.Item> items, String source, int depth) {
        Duration oldest = Optional.ofNullable(source)
                .flatMap(sources::get)
                .map(each -> each.source().maxAge())
                .orElse(maxAge);
        Instant since = clock.instant().minus(oldest);
        return items.stream()
                .filter(each -> isRecent(each, since))
                .map(each -> request(each, FetchRequest.Kind.PAGE, source, depth))
                .toList();
    }

    private static boolean isRecent(Listing.Item item, Instant since) {
        Instant date = item.modifiedAt() == null ? item.publishedAt() : item.modifiedAt();
        return date == null || !date.isBefore(since);
    }

    private FetchRequest request(Listing.Item item, FetchRequest.Kind kind, String source, int depth) {
        return new FetchRequest(item.url(), kind, source, clock.instant(), item.modifiedAt(), 0, depth);
    }
}
