package org.demarche.contract;

import java.time.Duration;
import java.time.Instant;

/** The golden files of what is watched and fetched, built in Java. */
final class GoldenSources {

    private GoldenSources() {}

    static Source minimalSource() {
        return new Source(
                "example-sitemap",
                "https://news.example/news-sitemap.xml",
                Source.Kind.SITEMAP,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    static Source source() {
        return new Source(
                "example-world",
                "https://news.example/world/feed.xml",
                Source.Kind.FEED,
                "Example News",
                true,
                Duration.ofMinutes(10),
                Duration.ofHours(6),
                Duration.ofDays(30),
                Instant.parse("2026-11-20T09:00:00.250Z"));
    }

    static FetchRequest minimalFetchRequest() {
        return new FetchRequest(
                "https://news.example/sitemaps/2026-11.xml", FetchRequest.Kind.SITEMAP, null, null, null, 0, 0);
    }

    static FetchRequest fetchRequest() {
        return new FetchRequest(
                "https://news.example/world/envoy-visit",
                FetchRequest.Kind.PAGE,
                "example-world",
                Instant.parse("2026-11-20T09:05:00.123456Z"),
                Instant.parse("2026-11-20T09:00:00Z"),
                2,
                1);
    }
}
