package org.demarche.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.contract.Source.Kind;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds and sitemaps of a site: those that its page declares, then those that it links to. */
final class FeedLinks {

    private static final int MOST = 100;

    private final UrlNormaliser urls;
    private final Set<String> types;
    private final Set<String> hosts;
    private final List<Pattern> feeds;
    private final List<Pattern> sitemaps;
    private final List<Pattern> never;
    private final List<String> places;
    private final List<String> placesBeside;

    FeedLinks(UrlNormaliser urls) {
        RuleFile file = RuleFile.load(FeedLinks.class, "sources.txt");
        this.urls = urls;
        this.types = new HashSet<>(file.section("feed-type"));
        this.hosts = new HashSet<>(file.section("feed-host"));
        this.feeds = patterns(file.section("feed-path"));
        this.sitemaps = patterns(file.section("sitemap-path"));
        this.never = patterns(file.section("not-path"));
        this.places = file.section("place");
        this.placesBeside = file.section("place-beside");
    }

    List<FoundSource> find(String url, String text) {
        if (TagLimit.isPassed(text)) {
            return List.of();
        }
        Document page = Jsoup.parse(text, url);
        Map<String, FoundSource> found = new LinkedHashMap<>();
        for (Element link : page.select("link[href]")) {
            add(declared(link), link, link.attr("title"), found);
        }
        String domain = urls.domain(url);
        for (Element link : page.select("a[href]")) {
            add(linked(link, domain), link, link.text(), found);
        }
        return List.copyOf(found.values());
    }

    /** Where the sources of a site usually are, beside its page and at its root. */
    List<String> usualPlaces(String url) {
        URI page = URI.create(url);
        String path = page.getRawPath() == null ? "" : page.getRawPath();
        String folder = path.endsWith("/") ? path : path + "/";
        List<String> all = new ArrayList<>();
        if (path.length() > 1) {
            placesBeside.forEach(place -> all.add(folder + place));
        }
        all.addAll(places);
        Set<String> addresses = new LinkedHashSet<>();
        all.forEach(place -> urls.normalise(page.getScheme() + "://" + page.getRawAuthority() + place)
                .ifPresent(addresses::add));
        return List.copyOf(addresses);
    }

    private void add(Kind kind, Element link, String title, Map<String, FoundSource> found) {
        if (kind != null && found.size() < MOST) {
            address(link)
                    .filter(url -> !matches(never, url))
                    .ifPresent(url ->
                            found.putIfAbsent(url, new FoundSource(url, kind, title.isBlank() ? null : title.strip())));
        }
    }

    /** What a link element declares, null where that is something else. */
    private Kind declared(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        if (relations.contains("sitemap")) {
            return Kind.SITEMAP;
        }
        String type = link.attr("type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        boolean feed = relations.contains("feed") || relations.contains("alternate") && types.contains(type);
        return feed && !relations.contains("stylesheet") ? Kind.FEED : null;
    }

    /** What a link in the page seems to lead to, null where that is something else, or another site. */
    private Kind linked(Element link, String domain) {
        String url = address(link).orElse(null);
        if (url == null) {
            return null;
        }
        if (hosts.contains(urls.site(url))) {
            return Kind.FEED;
        }
        if (!urls.domain(url).equals(domain)) {
            return null;
        }
        if (matches(sitemaps, url)) {
            return Kind.SITEMAP;
        }
        return matches(feeds, url) ? Kind.FEED : null;
    }

    private Optional<String> address(Element link) {
        return urls.normalise(WebLinks.absolute(link.baseUri(), link.attr("href")));
    }

    private static boolean matches(List<Pattern> patterns, String url) {
        String path = path(url);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).find());
    }

    private static String path(String url) {
        String path = URI.create(url).getRawPath();
        return path == null ? "" : path.toLowerCase(Locale.ROOT);
    }

    private static List<Pattern> patterns(List<String> lines) {
        return lines.stream().map(Pattern::compile).toList();
    }
}
