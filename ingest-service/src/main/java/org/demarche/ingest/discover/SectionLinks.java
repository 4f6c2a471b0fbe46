package org.demarche.ingest.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.ingest.discover.Listing.Unreadable;
import org.demarche.ingest.url.UrlNormaliser;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/** Finds the articles that a section page links to: rather misses one than takes a menu for one. */
final class SectionLinks {

    private static final String MAIN = "main";
    private static final String ROBOTS = "meta[name=robots]";

    private final UrlNormaliser urls;
    private final ListedDates dates;
    private final ArticleLinkRules rules;
    private final SiteChromeBoxes chrome;

    SectionLinks(UrlNormaliser urls, ListedDates dates) {
        RuleFile file = RuleFile.load(SectionLinks.class, "sections.txt");
        this.urls = urls;
        this.dates = dates;
        this.rules = new ArticleLinkRules(file);
        this.chrome = new SiteChromeBoxes(file);
    }

    Listing read(String url, String text) {
        if (TagLimit.isPassed(text)) {
            return new Unreadable("it has more than " + TagLimit.MOST + " tags");
        }
        Document page = Jsoup.parse(text, url);
        ListedItems items = new ListedItems(urls);
        if (!asksNotToFollow(page)) {
            CardDates cards = CardDates.of(page, dates);
            // Some frame only their lead, or nothing, as the main part.
            Stream.of(mainParts(page), List.of(page.body()))
                    .map(parts -> linksIn(parts, cards, url))
                    .filter(links -> !links.isEmpty())
                    .findFirst()
                    .ifPresent(
                            links -> links.forEach(link -> items.add(Stream.of(link.url()), link.publishedAt(), null)));
        }
        return items.articles(PollHints.NONE);
    }

    /** Without those in others, whose links would be looked at once for each that they are in. */
    private static List<Element> mainParts(Document page) {
        List<Element> parts = new ArrayList<>();
        page.filter((node, depth) -> {
            if (node instanceof Element element && isMain(element)) {
                parts.add(element);
                return FilterResult.SKIP_CHILDREN;
            }
            return FilterResult.CONTINUE;
        });
        return parts;
    }

    private static boolean isMain(Element element) {
        return element.nameIs(MAIN) || element.attr("role").strip().equalsIgnoreCase(MAIN);
    }

    private List<ArticleLinks.Found> linksIn(List<Element> parts, CardDates cards, String url) {
        ArticleLinks links = new ArticleLinks(urls, cards, rules, chrome, url);
        parts.forEach(links::gather);
        return links.found();
    }

    private static boolean asksNotToFollow(Document page) {
        return page.select(ROBOTS).stream()
                .map(meta -> meta.attr("content").toLowerCase(Locale.ROOT))
                .anyMatch(content -> content.contains("nofollow") || content.contains("none"));
    }
}
