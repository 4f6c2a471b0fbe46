package org.demarche.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What one site allows us, until it expires. Immutable. */
public final class Robots {

    private static final String PATH = "/robots.txt";

    /** In a path these are themselves; in a pattern they stand for something. */
    private static final boolean[] SPECIAL = new boolean[128];

    static {
        SPECIAL['*'] = true;
        SPECIAL['$'] = true;
    }

    private final List<PathRule> rules;
    private final Duration crawlDelay;
    private final List<String> sitemaps;
    private final Instant expires;
    private final int size;

    Robots(List<PathRule> rules, Duration crawlDelay, List<String> sitemaps, Instant expires) {
        this.rules = List.copyOf(rules);
        this.crawlDelay = crawlDelay;
        this.sitemaps = List.copyOf(sitemaps);
        this.expires = expires;
        this.size = rules.stream().mapToInt(PathRule::weight).sum()
                + sitemaps.stream()
                        .mapToInt(each -> 1 + each.length() / PathRule.CHARACTERS_OF_A_PIECE)
                        .sum();
    }

    /**
     * The address of the robots.txt that a page falls under.
     *
     * @throws IllegalArgumentException if the page's address is no absolute http or https address
     */
    public static String address(String pageUrl) {
        return HttpUrl.get(pageUrl)
                .resolve(PATH)
                .newBuilder()
                .username("")
                .password("")
                .build()
                .toString();
    }

    /** Whether a page of this site may be asked for; what is no address may not. */
    public boolean allows(String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            return false;
        }
        String path = path(address);
        return path.equals(PATH) || decides(path);
    }

    /** The longest pattern that matches decides, of two as long the one that allows. */
    private boolean decides(String path) {
        PathRule deciding = null;
        for (PathRule rule : rules) {
            boolean weighs = deciding == null
                    || rule.length() > deciding.length()
                    || rule.length() == deciding.length() && rule.allow();
            if (weighs && rule.matches(path)) {
                deciding = rule;
            }
        }
        return deciding == null || deciding.allow();
    }

    private static String path(HttpUrl address) {
        String query = address.encodedQuery();
        String path = address.encodedPath();
        return SimpleRobotRules.escapePath(query == null ? path : path + "?" + query, SPECIAL);
    }

    /** How long to wait between two requests, where the site says. */
    public Optional<Duration> crawlDelay() {
        return Optional.ofNullable(crawlDelay);
    }

    /** Absolute addresses. */
    public List<String> sitemaps() {
        return sitemaps;
    }

    /** How much is in it, in rules of one short piece: of which the largest file has some hundred thousands. */
    public int size() {
        return size;
    }

    /** When the file is to be asked for again. */
    public Instant expires() {
        return expires;
    }
}
