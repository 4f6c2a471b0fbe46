package org.demarche.ingest.frontier;

import java.time.Duration;
import java.util.List;
import org.demarche.kit.config.Settings;

/**
 * How hosts are treated, and how often a page is tried and looked at again.
 *
 * @param delay between the end of a request to a host and the next, where its robots.txt does not ask for a longer one
 * @param perHost requests to a host at once
 * @param maxRedirects in a row
 * @param retry waits before the next tries of a page that failed; after the last it is given up
 * @param recheck waits before an article is looked at again, for changes at its source; after the last it is left alone
 * @param muchOfAHost URLs of a host that wait: its sitemaps are put off while it has as many
 * @param mostOfAHost URLs of a host that may wait: no host alone may fill what there is room for
 */
public record FrontierConfig(
        Duration delay,
        int perHost,
        int maxRedirects,
        List<Duration> retry,
        List<Duration> recheck,
        int muchOfAHost,
        int mostOfAHost) {

    /** As many as the largest sitemap lists. */
    private static final int MUCH_OF_A_HOST = 50_000;

    /** What several sitemaps list that were read before the first one's URLs were counted. */
    private static final int MOST_OF_A_HOST = 250_000;

    public FrontierConfig {
        retry = List.copyOf(retry);
        recheck = List.copyOf(recheck);
    }

    /** With the usual bounds of what waits. */
    public FrontierConfig(Duration delay, int perHost, int maxRedirects, List<Duration> retry, List<Duration> recheck) {
        this(delay, perHost, maxRedirects, retry, recheck, MUCH_OF_A_HOST, MOST_OF_A_HOST);
    }

    public static FrontierConfig from(Settings settings) {
        return new FrontierConfig(
                settings.duration("fetch.delay", Duration.ofSeconds(1)),
                settings.integer("fetch.per-host", 1, 1, 100),
                settings.integer("fetch.max-redirects", 5, 0, 20),
                settings.durations("fetch.retry", "1m,5m,30m,2h,8h"),
                settings.durations("fetch.recheck", "1h,6h,1d,3d,7d"));
    }
}
