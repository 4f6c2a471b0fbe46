package org.demarche.ingest.discover;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.ingest.url.UrlNormaliser;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Gathers the links of one page that lead to articles of its site; a picture and a headline that link to one count as one. */
final class ArticleLinks implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final String HEADING_INSIDE = "h1, h2, h3, h4, h5, h6";
    private static final int HEADING_AROUND = 3;

    private final UrlNormaliser urls;
    private final CardDates dates;
    private final ArticleLinkRules rules;
    private final SiteChromeBoxes chrome;
    private final String page;
    private final String domain;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Deque<Element> articles = new ArrayDeque<>();
    private Element part;

    /**
     * An article.
     *
     * @param url normalised
     * @param publishedAt null where the page does not say
     */
    record Found(String url, Instant publishedAt) {}

    private record Candidate(int points, Instant publishedAt) {

        Candidate and(Candidate other) {
            return new Candidate(Math.max(points, other.points), publishedAt == null ? other.publishedAt : publishedAt);
        }
    }

    ArticleLinks(UrlNormaliser urls, CardDates dates, ArticleLinkRules rules, SiteChromeBoxes chrome, String page) {
        this.urls = urls;
        this.dates = dates;
        this.rules = rules;
        this.chrome = chrome;
        this.page = page;
        this.domain = urls.domain(page);
    }

    /** Looks through a part of the page. */
    void gather(Element within) {
        part = within;
        within.filter(this);
    }

    List<Found> found() {
        return candidates.entrySet().stream()
                .filter(entry -> entry.getValue().points() >= rules.enough())
                .map(entry -> new Found(entry.getKey(), entry.getValue().publishedAt()))
                .toList();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || element == part) {
            return FilterResult.CONTINUE;
        }
        if (chrome.holds(element, !articles.isEmpty())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("a")) {
            consider(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("article")) {
            articles.push(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == articles.peek()) {
            articles.pop();
        }
        return FilterResult.CONTINUE;
    }

    private void consider(Element link) {
        String address = link.attr("href");
        if (address.length() > ListedItems.LONGEST || isNotToFollow(link)) {
            return;
        }
        urls.normalise(link.absUrl("href"))
                .filter(url -> !url.equals(page) && urls.domain(url).equals(domain))
                .ifPresent(url -> consider(url, link));
    }

    private void consider(String url, Element link) {
        URI address = URI.create(url);
        if (rules.mayBeArticle(address)) {
            int points = rules.points(address) + rules.points(link.text(), isHeading(link), !articles.isEmpty());
            candidates.merge(url, new Candidate(points, date()), Candidate::and);
        }
    }

    private static boolean isNotToFollow(Element link) {
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
    }

    private static boolean isHeading(Element link) {
        Element around = link.parent();
        for (int i = 0; i < HEADING_AROUND && around != null; i++) {
            if (HEADINGS.contains(around.normalName())) {
                return true;
            }
            around = around.parent();
        }
        return link.selectFirst(HEADING_INSIDE) != null;
    }

    /** The date that the card around the link states, where it states one only. */
    private Instant date() {
        return articles.isEmpty() ? null : dates.of(articles.peek());
    }
}
