package org.demarche.testsite.press;

import java.util.List;

/**
 * Where and how a site lists some of its articles.
 *
 * @param target its path; one that ends in {@code .gz} is a gzip file
 * @param from the number of the first article
 * @param to the number after the last one, at most as many as are published
 * @param links how the articles are linked to
 * @param sitemaps the paths that an index lists
 */
public record Listing(String target, ListingFormat format, int from, int to, Links links, List<String> sitemaps) {

    /** Everything that is published, now and later. */
    public static Listing ofAll(String target, ListingFormat format) {
        return new Listing(target, format, 0, Integer.MAX_VALUE, Links.PLAIN, List.of());
    }

    public static Listing of(String target, ListingFormat format, int from, int to) {
        return new Listing(target, format, from, to, Links.PLAIN, List.of());
    }

    public static Listing index(String target, List<String> sitemaps) {
        return new Listing(target, ListingFormat.SITEMAP_INDEX, 0, 0, Links.PLAIN, sitemaps);
    }

    public Listing linked(Links other) {
        return new Listing(target, format, from, to, other, sitemaps);
    }

    /** How articles are linked to. */
    public enum Links {
        /** By their own addresses. */
        PLAIN,
        /** With the parameters that say where a reader came from. */
        TRACKED,
        /** By addresses that redirect to the articles. */
        MOVED,
        /** By addresses that redirect to articles of another host. */
        AWAY,
        /** By addresses that robots.txt closes; they are served all the same. */
        CLOSED
    }
}
