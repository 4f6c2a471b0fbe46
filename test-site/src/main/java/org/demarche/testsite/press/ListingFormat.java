package org.demarche.testsite.press;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways in which a site lists its articles. */
public enum ListingFormat {
    RSS("application/rss+xml") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <rss version="2.0"><channel><title>%1$s</title><link>%2$s</link><description>%1$s</description>
                    %3$s</channel></rss>
                    """
                    .formatted(
                            "News of " + site,
                            site,
                            each(
                                    entries,
                                    entry ->
                                            """
                            <item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>
                            """
                                                    .formatted(
                                                            entry.title(),
                                                            escaped(entry.url()),
                                                            RFC_1123.format(entry.published()))));
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>%1$s</title><id>%1$s</id><updated>%2$s</updated>
                    %3$s</feed>
                    """
                    .formatted(
                            site,
                            newest(entries),
                            each(
                                    entries,
                                    entry ->
                                            """
                            <entry><title>%1$s</title><id>%2$s</id><link rel="alternate" href="%2$s"/>\
                            <published>%3$s</published><updated>%3$s</updated></entry>
                            """
                                                    .formatted(
                                                            entry.title(), escaped(entry.url()), entry.published())));
        }
    },
    JSON_FEED("application/feed+json") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "%1$s", "home_page_url": "%1$s", "items": [%2$s]}
                    """
                    .formatted(
                            site,
                            entries.stream()
                                    .map(entry ->
                                            "{\"id\": \"%2$s\", \"url\": \"%2$s\", \"title\": \"%1$s\", \"date_published\": \"%3$s\"}"
                                                    .formatted(entry.title(), entry.url(), entry.published()))
                                    .collect(Collectors.joining(",\n")));
        }
    },
    SITEMAP("application/xml") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    %s</urlset>
                    """
                    .formatted(each(entries, entry -> "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                            .formatted(escaped(entry.url()), entry.published())));
        }
    },
    NEWS_SITEMAP("application/xml") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                    %s</urlset>
                    """
                    .formatted(each(
                            entries,
                            entry ->
                                    """
                            <url><loc>%s</loc><news:news><news:publication><news:name>%s</news:name>\
                            <news:language>en</news:language></news:publication>\
                            <news:publication_date>%s</news:publication_date><news:title>%s</news:title></news:news></url>
                            """
                                            .formatted(escaped(entry.url()), site, entry.published(), entry.title())));
        }
    },
    SITEMAP_INDEX("application/xml") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    %s</sitemapindex>
                    """
                    .formatted(each(entries, entry -> "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>\n"
                            .formatted(escaped(entry.url()), entry.published())));
        }
    },
    SECTION("text/html; charset=utf-8") {
        @Override
        String of(String site, List<Entry> entries) {
            return """
                    <!DOCTYPE html>
                    <html lang="en"><head><meta charset="utf-8"><title>World | %1$s</title></head><body>
                    <header><nav><a href="/">Home</a> <a href="/section/world">World</a> <a href="/about">About us</a></nav></header>
                    <main><h1>World</h1>
                    %2$s</main>
                    <footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer></body></html>
                    """
                    .formatted(
                            site,
                            each(
                                    entries,
                                    entry ->
                                            """
                            <article class="teaser"><h2><a href="%s">%s</a></h2>\
                            <time datetime="%s"></time><p>Read what the envoys said on both sides of the table.</p></article>
                            """
                                                    .formatted(
                                                            escaped(entry.url()), entry.title(), entry.published())));
        }
    };

    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final String mediaType;

    ListingFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract String of(String site, List<Entry> entries);

    /** A line of a listing: the address of an article, or of a sitemap. */
    record Entry(String url, String title, Instant published) {}

    private static String each(List<Entry> entries, Function<Entry, String> line) {
        return entries.stream().map(line).collect(Collectors.joining());
    }

    private static Instant newest(List<Entry> entries) {
        return entries.stream().map(Entry::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;");
    }
}
