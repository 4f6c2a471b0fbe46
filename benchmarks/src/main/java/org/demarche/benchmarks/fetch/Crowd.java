package org.demarche.benchmarks.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.testsite.press.Listing;
import org.demarche.testsite.press.ListingFormat;
import org.demarche.testsite.press.Manners;
import org.demarche.testsite.press.NewsHost;

/**
 * Like hosts, each with a sitemap of all its pages.
 *
 * @param pages of each host
 * @param latency before each answer, zero for none
 */
record Crowd(int hosts, int pages, Duration latency) {

    static final String SITEMAP = "/sitemap.xml";
    static final String DOMAIN = "example.test";

    /** The same in every JVM: the paths of the pages do not depend on their dates. */
    List<NewsHost> members(Instant newest) {
        return IntStream.range(0, hosts)
                .mapToObj(n -> NewsHost.of(
                                "site-" + n + "." + DOMAIN,
                                newest,
                                pages,
                                Listing.ofAll(SITEMAP, ListingFormat.SITEMAP))
                        .withManners(latency.isZero() ? Manners.fast() : Manners.slow(latency, latency.plusMillis(1))))
                .toList();
    }

    int total() {
        return hosts * pages;
    }

    List<String> arguments() {
        return List.of(Integer.toString(hosts), Integer.toString(pages), latency.toString());
    }

    static Crowd of(String... arguments) {
        return new Crowd(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Duration.parse(arguments[2]));
    }
}
