package org.demarche.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A URL to fetch, keyed by its host: one host is one partition is one fetcher.
 *
 * @param url normalised
 * @param kind what is expected there
 * @param source the id of the source that led to it, null if somebody asked for it by hand
 * @param discoveredAt when it was found
 * @param modifiedAt when its source says that it last changed, null if it does not
 * @param redirects how many redirects led to it
 * @param depth how many sitemaps led to it
 */
public record FetchRequest(
        String url, Kind kind, String source, Instant discoveredAt, Instant modifiedAt, int redirects, int depth) {

    /** What is expected at a URL. */
    public enum Kind {
        @JsonProperty("page")
        PAGE,
        @JsonProperty("sitemap")
        SITEMAP
    }

    /** The request that a redirect of this one leads to. */
    public FetchRequest redirectedTo(String location) {
        return new FetchRequest(location, kind, source, discoveredAt, modifiedAt, redirects + 1, depth);
    }
}
