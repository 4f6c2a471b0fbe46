package org.demarche.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that is watched for new articles.
 *
 * @param id names it in the API and in {@link Article.Source#feed()}: small letters, digits, dots, dashes and underscores
 * @param url its address
 * @param kind how its items are found
 * @param name the publisher's name as its articles are to bear it, null to take what each page says
 * @param paused whether it is left alone for now
 * @param minInterval it is never polled more often, null for the service's own
 * @param maxInterval it is never left alone for longer, unless it asks for that, null for the service's own
 * @param maxAge items dated further back are not followed, null for the service's own
 * @param updatedAt when it was last put; a source that was given up is tried again from then on
 */
public record Source(
        String id,
        String url,
        Kind kind,
        String name,
        boolean paused,
        Duration minInterval,
        Duration maxInterval,
        Duration maxAge,
        Instant updatedAt) {

    /** The same, put at another time. */
    public Source putAt(Instant time) {
        return new Source(id, url, kind, name, paused, minInterval, maxInterval, maxAge, time);
    }

    /** How the items of a source are found. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        @JsonProperty("feed")
        FEED,
        /** A sitemap, a news sitemap or an index of sitemaps. */
        @JsonProperty("sitemap")
        SITEMAP,
        /** A page with links to articles. */
        @JsonProperty("section")
        SECTION
    }
}
