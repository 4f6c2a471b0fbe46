package org.demarche.ingest.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.demarche.contract.Source;
import org.demarche.ingest.discover.Discovery;
import org.demarche.ingest.discover.FoundSource;
import org.demarche.ingest.fetch.FetchFailure;
import org.demarche.ingest.fetch.Fetched;
import org.demarche.ingest.fetch.PageClient;
import org.demarche.ingest.fetch.PageRequest;
import org.demarche.ingest.fetch.PageRequest.Wanted;
import org.demarche.ingest.fetch.Validators;
import org.demarche.ingest.robots.Robots;
import org.demarche.ingest.robots.RobotsReader;
import org.demarche.ingest.url.UrlNormaliser;

/**
 * Fetches a page and looks through it; where it tells of no source, the sitemaps are taken that the site's robots.txt names, and
 * where that names none, the usual places are tried, one after the other, until one holds any. A person asked for this: it takes no turn among the requests of the crawl.
 */
public final class FetchingSiteSearch implements SiteSearch {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_PLACES = 6;
    private static final int MOST_SITEMAPS = 100;

    private final PageClient client;
    private final Discovery discovery;
    private final UrlNormaliser urls;
    private final RobotsReader robots = RobotsReader.create();

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
        return fetch(url, Wanted.FEED, MOST_REDIRECTS).thenCompose(this::look);
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
                ? askRobots(arrival.url())
                : found(declared.stream()
                        .map(each -> new Candidate(each.url(), each.kind(), each.title()))
                        .toList());
    }

    private CompletableFuture<Outcome> askRobots(String page) {
        return fetch(Robots.address(page), Wanted.ROBOTS, MOST_REDIRECTS).thenCompose(arrival -> {
            List<Candidate> sitemaps = sitemaps(arrival);
            return sitemaps.isEmpty()
                    ? tryPlaces(discovery.usualPlaces(page).stream()
                            .limit(MOST_PLACES)
                            .toList())
                    : found(sitemaps);
        });
    }

    private List<Candidate> sitemaps(Arrival arrival) {
        return robots.read(arrival.url(), arrival.fetched(), Instant.now()).sitemaps().stream()
                .flatMap(url -> urls.normalise(url).stream())
                .distinct()
                .limit(MOST_SITEMAPS)
                .map(url -> new Candidate(url, Source.Kind.SITEMAP, null))
                .toList();
    }

    private CompletableFuture<Outcome> tryPlaces(List<String> places) {
        if (places.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.Nothing(
                    "no-sources",
                    "neither the page nor robots.txt names a feed or a sitemap, and none is in the usual places"));
        }
        return fetch(places.get(0), Wanted.FEED, MOST_REDIRECTS).thenCompose(arrival -> {
            Optional<Source.Kind> kind = arrival.fetched() instanceof Fetched.Found found
                    ? discovery.recognise(arrival.url(), found.body(), found.charset())
                    : Optional.empty();
            return kind.map(each -> found(List.of(new Candidate(arrival.url(), each, null))))
                    .orElseGet(() -> tryPlaces(places.subList(1, places.size())));
        });
    }

    private CompletableFuture<Arrival> fetch(String url, Wanted wanted, int redirects) {
        return client.fetch(new PageRequest(url, wanted, Validators.NONE)).thenCompose(fetched -> {
            Optional<String> next = fetched instanceof Fetched.Redirect redirect && redirects > 0
                    ? urls.redirected(url, redirect.location())
                    : Optional.empty();
            return next.map(location -> fetch(location, wanted, redirects - 1))
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
            return new Outcome.Nothing(failed.failure().word(), why(failed.failure()));
        }
        return new Outcome.Nothing("too-many-redirects", "the site redirects again and again");
    }

    private static String why(FetchFailure failure) {
        return switch (failure) {
            case BAD_ADDRESS -> "there is no http or https address";
            case DNS -> "the name of the site does not resolve";
            case BLOCKED_ADDRESS -> "the address of the site is not public; fetch.allow opens it";
            case CONNECT, CONNECT_TIMEOUT -> "the site cannot be connected to";
            case FIRST_BYTE_TIMEOUT, TIMEOUT -> "the site does not answer in time";
            case TLS -> "there is no secure connection to the site";
            case CONNECTION_CLOSED, PROTOCOL -> "the site breaks off, or answers what is not HTTP";
            case TOO_LARGE -> "what the site answers is too large";
            case CONTENT_TYPE -> "what the site answers is neither a page nor a feed";
            case CONTENT_ENCODING -> "what the site answers is packed and broken";
            case OVERLOAD -> "too much is being fetched at once; try again in a moment";
        };
    }
}
