package org.demarche.ingest.control;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.discover.FoundSource;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.PageRequest;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * Fetches a page and looks through it; where it tells of no source, the usual places are tried, one after the other, until
 * one holds any. A person asked for this: it takes no turn among the requests of the crawl.
 */
public final class FetchingSiteSearch implements SiteSearch {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_PLACES = 6;

    private final PageClient client;
    private final Discovery discovery;
    private final UrlNormaliser urls;

    private FetchingSiteSearch(PageClient client, Discovery discovery, UrlNormaliser urls) {
        this.client = client;
        this.discovery = discovery;
        this.urls = urls;
    }

    public static FetchingSiteSearch create(PageClient client) {
        UrlNormaliser urls = UrlNormaliser.create();
        return new FetchingSiteSearch(client, Discovery.create(urls), urls);
    }

    /** What was fetched, and where it was in the end. */
    private record Arrival(String url, Fetched fetched) {}

    @Override
    public CompletableFuture<Outcome> find(String url) {
        return fetch(url, MOST_REDIRECTS).thenCompose(this::look);
    }

    private CompletableFuture<Outcome> look(Arrival arrival) {
        if (!(arrival.fetched() instanceof Fetched.Found found)) {
            return CompletableFuture.completedFuture(failure(arrival.fetched()));
        }
        Optional<Source.Kind> itself = discovery.recognise(arrival.url(), found.body(), found.charset());
        if (itself.isPresent()) {
            return found(List.of(new Candidate(arrival.url(), itself.get(), null)));
        }
        List<FoundSource> declared = discovery.find(arrival.url(), found.body(), found.charset());
        return declared.isEmpty()
                ? tryPlaces(discovery.usualPlaces(arrival.url()).stream()
                        .limit(MOST_PLACES)
                        .toList())
                : found(declared.stream()
                        .map(each -> new Candidate(each.url(), each.kind(), each.title()))
                        .toList());
    }

    private CompletableFuture<Outcome> tryPlaces(List<String> places) {
        if (places.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.Nothing(
                    "no-sources", "the page names no feed and no sitemap, and none is in the usual places"));
        }
        return fetch(places.get(0), MOST_REDIRECTS).thenCompose(arrival -> {
            Optional<Source.Kind> kind = arrival.fetched() instanceof Fetched.Found found
                    ? discovery.recognise(arrival.url(), found.body(), found.charset())
                    : Optional.empty();
            return kind.map(each -> found(List.of(new Candidate(arrival.url(), each, null))))
                    .orElseGet(() -> tryPlaces(places.subList(1, places.size())));
        });
    }

    private CompletableFuture<Arrival> fetch(String url, int redirects) {
        return client.fetch(new PageRequest(url, Wanted.FEED, Validators.NONE)).thenCompose(fetched -> {
            Optional<String> next = fetched instanceof Fetched.Redirect redirect && redirects > 0
                    ? urls.normalise(redirect.location())
                    : Optional.empty();
            return next.map(location -> fetch(location, redirects - 1))
                    .orElseGet(() -> CompletableFuture.completedFuture(new Arrival(url, fetched)));
        });
    }

    private static CompletableFuture<Outcome> found(List<Candidate> candidates) {
        return CompletableFuture.completedFuture(new Outcome.Found(candidates));
    }

    private static Outcome failure(Fetched fetched) {
        if (fetched instanceof Fetched.Refused refused) {
            return new Outcome.Nothing("http-" + refused.status(), "the site answers " + refused.status());
        }
        if (fetched instanceof Fetched.Failed failed) {
            return new Outcome.Nothing(failed.failure().word(), failed.detail());
        }
        return new Outcome.Nothing("too-many-redirects", "the site redirects again and again");
    }
}
