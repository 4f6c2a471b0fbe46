package org.demarche.ingest.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.contract.FetchRequest;
import org.demarche.ingest.discover.Listing;

/** Makes requests of what a source lists. */
final class Referrals {

    /** An index of sitemaps may not list indices, but some do. */
    private static final int DEEPEST = 3;

    private final Duration maxAge;
    private final Clock clock;

    Referrals(Duration maxAge, Clock clock) {
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** Requests for all that an index lists; what is dated too far back is left out. */
    List<FetchRequest> of(Listing.Items listing, String source, int depth) {
        List<FetchRequest> requests = new ArrayList<>(of(listing.items(), source, depth, maxAge));
        requests.addAll(sitemaps(listing.sitemaps(), source, depth));
        return requests;
    }

    /** Requests for the sitemaps that an index lists. */
    List<FetchRequest> sitemaps(List<Listing.Item> listed, String source, int depth) {
        return depth >= DEEPEST
                ? List.of()
                : listed.stream()
                        .map(each -> request(each, FetchRequest.Kind.SITEMAP, source, depth + 1))
                        .toList();
    }

    /** Requests for articles. */
    List<FetchRequest> of(List<Listing.Item> items, String source, int depth, Duration oldest) {
        Instant since = clock.instant().minus(oldest == null ? maxAge : oldest);
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
