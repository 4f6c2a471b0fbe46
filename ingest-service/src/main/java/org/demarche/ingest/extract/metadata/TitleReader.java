package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.ShortText;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.extract.tree.PageTree;
import org.demarche.ingest.words.RuleFile;
import org.demarche.ingest.words.Spaces;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/** Reads the headline: a vote between what the page offers as title, each without the name of the site. */
public final class TitleReader {

    private static final Evaluator LINK = new Evaluator.Tag("a");
    private static final int SHORTEST = 4;
    private static final int LONGEST_OFFER = 600;
    private static final int MOST_HEADLINES = 20;

    private final Set<String> labels;
    private final Set<String> sections;

    private TitleReader(RuleFile file) {
        labels = new HashSet<>(file.section("label"));
        sections = new HashSet<>(file.section("section"));
        sections.addAll(labels);
    }

    public static TitleReader load() {
        return new TitleReader(RuleFile.load(TitleReader.class, "titles.txt"));
    }

    /** The headline, null where the page has none. */
    public String read(PageHead head, PageTree tree, JsonLd jsonLd, String siteName, String url) {
        SiteInTitle site = new SiteInTitle(siteName, url, sections);
        List<OfferedTitle> headlines = new ArrayList<>();
        head.headlines().stream()
                .limit(MOST_HEADLINES)
                .filter(element -> !UrlParts.leadsHome(element.selectFirst(LINK), url))
                .map(element -> shown(element, site))
                .filter(title -> !title.text().isEmpty() && title.length() <= LONGEST_OFFER)
                .forEach(headlines::add);
        List<OfferedTitle> offers = new ArrayList<>();
        offer(offers, jsonLd.text("headline"));
        offer(offers, head.meta("og:title"));
        offer(offers, head.meta("twitter:title", "dc.title", "dcterms.title", "title"));
        offer(offers, head.title());
        HeadlineVote vote = new HeadlineVote(offers, site);
        String headline = vote.among(headlines);
        if (headline == null) {
            headline = vote.borneOut(ShownHeadline.subheadings(tree).stream()
                    .map(OfferedTitle::of)
                    .toList());
        }
        if (headline != null) {
            return headline;
        }
        String label = null;
        for (OfferedTitle offer : offers) {
            String cut = site.cutFrom(offer.text());
            if (cut.length() >= SHORTEST) {
                if (!isLabel(cut, site)) {
                    return cut;
                }
                label = label == null ? cut : label;
            }
        }
        String shown = headlines.isEmpty() ? null : headlines.get(0).text();
        if (label != null) {
            shown = ShownHeadline.aboveTheText(tree);
        }
        return shown == null ? label : shown;
    }

    private static OfferedTitle shown(Element h1, SiteInTitle site) {
        String text = site.wholeNameCutFrom(Spaces.collapse(ShortText.of(h1)));
        boolean simple = h1.childrenSize() == 0 || text.isEmpty() || text.length() > LONGEST_OFFER;
        return OfferedTitle.of(
                text,
                simple
                        ? List.of()
                        : h1.nodeStream(TextNode.class).map(TextNode::text).toList());
    }

    /** Whether a title is that of the site or of a section. */
    private boolean isLabel(String title, SiteInTitle site) {
        return labels.contains(SiteInTitle.firstPart(title).strip().toLowerCase(Locale.ROOT)) || site.isNamedBy(title);
    }

    /** Most pages state one title several times. */
    private static void offer(List<OfferedTitle> offers, String title) {
        if (title != null && !title.isBlank() && title.length() <= LONGEST_OFFER) {
            String plain = plain(title);
            if (offers.stream().noneMatch(offer -> offer.text().equals(plain))) {
                offers.add(OfferedTitle.of(plain));
            }
        }
    }

    /** Some state the markup of their headline, once or twice escaped. */
    private static String plain(String title) {
        String plain = title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title;
        boolean markup = plain.contains("</") || plain.contains("<br");
        return Spaces.collapse(markup ? Jsoup.parse(plain).text() : plain);
    }
}
